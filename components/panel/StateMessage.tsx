import type { ComponentChildren } from 'preact';
import { useLanguage } from '../shared/Language.tsx';

interface StateMessageProps {
  /** Names the messages: `state.<name>.title`, `state.<name>.text`. */
  readonly name: string;
  readonly busy?: boolean;
  readonly children?: ComponentChildren;
}

/** What the panel says where there are no entries: what is so, and what can be done. */
export function StateMessage({ name, busy = false, children }: StateMessageProps) {
  const { text } = useLanguage();
  return (
    <section class={`state state-${name}`} role="status" aria-busy={busy}>
      <h2>{text(`state.${name}.title`)}</h2>
      <p>{text(`state.${name}.text`)}</p>
      {children}
    </section>
  );
}
