import { useId } from 'preact/hooks';
import { markCategories } from '../../lib/analysis/session.ts';
import { languages, translatorOf } from '../../lib/language/translate.ts';
import { useLanguage } from '../shared/Language.tsx';
import { Shape } from '../shared/Shape.tsx';
import { Choice } from './Choice.tsx';
import { useExtension } from './extension.ts';
import { PageTitle } from './PageTitle.tsx';

const numerals = ['latn', 'arab'] as const;
const dateFormats = ['long', 'short', 'iso'] as const;
const themes = ['auto', 'light', 'dark'] as const;
const palettes = ['editorial', 'distinct', 'grey'] as const;

/** The reader's settings; every change holds at once, in every window. */
export function SettingsPage() {
  const { text } = useLanguage();
  const { settings, change } = useExtension();
  const id = useId();
  const toggle = (category: (typeof markCategories)[number]) => {
    const marked = settings.marked.includes(category)
      ? settings.marked.filter((each) => each !== category)
      : [...settings.marked, category];
    change({ marked });
  };
  return (
    <>
      <PageTitle>{text('library.settings.title')}</PageTitle>
      <p class="soft">{text('library.settings.saved')}</p>
      <div class="settings">
        <Choice
          name="language"
          legend={text('library.settings.language')}
          value={settings.language}
          options={languages.map((value) => ({
            value,
            label: <span lang={value}>{text(`language.${value}`)}</span>,
          }))}
          onChange={(language) => change({ language })}
        />
        <Choice
          name="numerals"
          legend={text('library.settings.numerals')}
          value={settings.numerals}
          options={numerals.map((value) => ({
            value,
            label: text(`library.settings.numerals.${value}`),
          }))}
          onChange={(numeral) => change({ numerals: numeral })}
        />
        <Choice
          name="dateFormat"
          legend={text('library.settings.dateFormat')}
          value={settings.dateFormat}
          options={dateFormats.map((value) => ({
            value,
            label: translatorOf({}, settings.language, settings.numerals, value).date('2018-02-13'),
          }))}
          onChange={(dateFormat) => change({ dateFormat })}
        />
        <Choice
          name="theme"
          legend={text('library.settings.theme')}
          value={settings.theme}
          options={themes.map((value) => ({
            value,
            label: text(`library.settings.theme.${value}`),
          }))}
          onChange={(theme) => change({ theme })}
        />
        <Choice
          name="palette"
          legend={text('library.settings.palette')}
          value={settings.palette}
          options={palettes.map((value) => ({
            value,
            label: text(`library.settings.palette.${value}`),
          }))}
          onChange={(palette) => change({ palette })}
        />
        <fieldset class="choice">
          <legend>{text('library.settings.marked')}</legend>
          {markCategories.map((category) => (
            <label key={category} class={category}>
              <input
                type="checkbox"
                name="marked"
                value={category}
                checked={settings.marked.includes(category)}
                onChange={() => toggle(category)}
              />
              <span class="mark-key">
                <Shape category={category} /> {text(`category.${category}`)}
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset class="choice">
          <legend>{text('library.settings.autoSave')}</legend>
          <label>
            <input
              type="checkbox"
              name="autoSave"
              checked={settings.autoSave}
              aria-describedby={`${id}-private`}
              onChange={(event) => change({ autoSave: event.currentTarget.checked })}
            />
            <span>{text('library.settings.autoSave.on')}</span>
          </label>
          <p id={`${id}-private`} class="soft small">
            {text('library.settings.autoSave.what')}
          </p>
        </fieldset>
      </div>
    </>
  );
}
