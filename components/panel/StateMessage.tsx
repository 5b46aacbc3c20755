import type { ComponentChildren } from 'preact';
import { useLanguage } from '../shared/Language.tsx';

interface StateMessageProps {
  /** Names the messages: `state.<name>.title`, `state.<name>.text`. */
  readonly name: string;
  readonly busy?: boolean;
  /** Whether the article's headline stands above it, and is the page's first heading. */
  readonly under?: boolean;
  readonly children?: ComponentChildren;
}

/** What the panel says where there are no entries: what is so, and what can be done. */
export function StateMessage({ name, busy = false, under = false, children }: StateMessageProps) {
  const { text } = useLanguage();
  const Title = under ? 'h2' : 'h1';
  return (
    <section class={`state state-${name}`} role="status" aria-busy={busy}>
      <Title class="state-title">{text(`state.${name}.title`)}</Title>
      <p>{text(`state.${name}.text`)}</p>
      {children}
    </section>
  );
}
