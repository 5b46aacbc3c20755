import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Commands } from 'webextension-polyfill';
import { keyName, keysOf } from '../../lib/language/key-names.ts';
import { useLanguage } from '../shared/Language.tsx';
import { useExtension } from './extension.ts';
import { PageTitle } from './PageTitle.tsx';

const panelKeys = [
  { keys: ['↓', '↑'], does: 'library.keys.next' },
  { keys: ['Home', 'End'], does: 'library.keys.firstLast' },
  { keys: ['Enter'], does: 'library.keys.open' },
  { keys: ['Esc'], does: 'library.keys.close' },
  { keys: ['←', '→'], does: 'library.keys.chart' },
] as const;

/** The browser gives its keys in no order of ours; one that is not named here comes last. */
const commandOrder = [
  '_execute_sidebar_action',
  'open-panel',
  'next-mark',
  'previous-mark',
  'toggle-marks',
];

function byUse({ name: one = '' }: Commands.Command, { name: other = '' }: Commands.Command) {
  const place = (name: string) => commandOrder.indexOf(name) + 1 || commandOrder.length + 1;
  return place(one) - place(other);
}

/** Every key, those of the browser as they are set now and how to change them. */
export function KeysPage() {
  const { text, has } = useLanguage();
  const { browser } = useExtension();
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    browser.commands.getAll().then(setCommands, (error: unknown) => console.error(error));
  }, [browser]);
  const isFirefox = browser.runtime.getURL('').startsWith('moz-');
  const where = isFirefox ? 'about:addons' : 'chrome://extensions/shortcuts';
  const described = commands.filter(({ description }) => description).toSorted(byUse);
  return (
    <>
      <PageTitle>{text('library.keys.title')}</PageTitle>
      <h2>{text('library.keys.browser')}</h2>
      <KeyTable
        rows={described.map(({ name, shortcut, description }) => ({
          keys: shortcut ? [shortcut] : [],
          does: has(`library.keys.${name}`) ? text(`library.keys.${name}`) : (description ?? ''),
        }))}
      />
      <p class="soft">{text('library.keys.change', { where })}</p>
      <h2>{text('library.keys.panel')}</h2>
      <KeyTable rows={panelKeys.map(({ keys, does }) => ({ keys, does: text(does) }))} />
    </>
  );
}

interface KeyRow {
  /** Each of them does it, `Alt+Shift+K` of several pressed at once; none where it has no key yet. */
  readonly keys: readonly string[];
  readonly does: string;
}

function KeyTable({ rows }: { rows: readonly KeyRow[] }) {
  const { text } = useLanguage();
  return (
    <table class="keys">
      <thead>
        <tr>
          <th scope="col">{text('library.keys.key')}</th>
          <th scope="col">{text('library.keys.does')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ keys, does }) => (
          <tr key={does}>
            <th scope="row">
              {keys.length === 0 && <span class="soft">{text('library.keys.unset')}</span>}
              {keys.map((shortcut, index) => (
                <Fragment key={shortcut}>
                  {index > 0 && <span class="soft small"> {text('library.keys.or')} </span>}
                  <Shortcut shortcut={shortcut} />
                </Fragment>
              ))}
            </th>
            <td>
              <bdi>{does}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Keys to press at once, from left to right as keyboards and browsers have them, in every language. */
function Shortcut({ shortcut }: { shortcut: string }) {
  const translator = useLanguage();
  return (
    <kbd dir="ltr" class="shortcut">
      {keysOf(shortcut).map((key, index) => (
        <Fragment key={key}>
          {index > 0 && '+'}
          <kbd>{keyName(translator, key)}</kbd>
        </Fragment>
      ))}
    </kbd>
  );
}
