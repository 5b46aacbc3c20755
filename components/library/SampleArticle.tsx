import { useState } from 'preact/hooks';
import { useLanguage } from '../shared/Language.tsx';
import { label } from '../shared/labels.ts';
import { VerdictBadge } from '../shared/VerdictBadge.tsx';
import { SAMPLE_DAY, sample } from './sample.ts';

/** A few lines with marks in them; choosing one writes its gloss in the margin. */
export function SampleArticle() {
  const translator = useLanguage();
  const { text } = translator;
  const marks = sample.filter((part) => typeof part !== 'string');
  const caption = text('library.welcome.article', { date: SAMPLE_DAY });
  const [chosen, setChosen] = useState(marks[1] ?? null);
  return (
    <section class="sample" aria-label={caption}>
      <p class="soft small">{text('library.welcome.try')}</p>
      <div class="sample-page">
        <p class="sample-text" lang="ar" dir="rtl">
          {sample.map((part) =>
            typeof part === 'string' ? (
              part
            ) : (
              <span key={part.printed} class="tied">
                {part.before}
                <button
                  type="button"
                  class={`sample-mark ${part.category}`}
                  aria-pressed={part === chosen}
                  onClick={() => setChosen(part)}
                >
                  <span class="printed">{part.printed}</span>
                </button>
              </span>
            ),
          )}
        </p>
        <div class="sample-gloss" aria-live="polite">
          {chosen && (
            <div class={chosen.category}>
              <bdi class="entry-printed" lang="ar">
                {chosen.printed}
              </bdi>
              <VerdictBadge category={chosen.category} words={text(chosen.verdict)} />
              <p>{label(translator, chosen.gloss)}</p>
            </div>
          )}
        </div>
      </div>
      <p class="soft small">{caption}</p>
    </section>
  );
}
