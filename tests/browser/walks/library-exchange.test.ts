import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureSet } from '../../fixtures/sessions/reference.ts';
import { violations } from '../accessibility.ts';
import { type ExtensionPages, openExtensionPages } from '../extension-pages.ts';
import { libraryHands } from '../harness/hands.ts';
import { type LibraryWalk, libraryWalk, settleIn } from '../harness/library-walk.ts';
import { browserNames, waitFor } from '../harness/start-browser.ts';
import { takeFiles, takenFiles } from '../harness/taken-files.ts';

const SET_FIELD = '.import-form input[type="file"]';
const LEDGER_FIELD = 'input[accept=".json,.jsonld"]';
const BACKUP_FIELD = 'input[accept=".jsonl"]';
const UNDO = '.toast [data-undo]';
const [statement] = fixtureSet.statements;

describe.each(browserNames)('import and export in %s', (name) => {
  let pages: ExtensionPages;
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-walk-'));
  const written = (file: string, text: string): string => {
    writeFileSync(join(folder, file), text);
    return join(folder, file);
  };
  beforeAll(async () => {
    pages = await openExtensionPages(name);
    await pages.page.bringToFront();
  });
  afterAll(async () => {
    await pages.launched.close();
    rmSync(folder, { recursive: true });
  });

  // Each hand reads another language, so that what is refused is told in both.
  describe.each(libraryHands(name))('by %s', (hand) => {
    const language = hand === 'keyboard' ? 'ar' : 'en';
    let walk: LibraryWalk;
    beforeAll(async () => {
      walk = libraryWalk(pages, hand);
      await settleIn(pages.page, { language });
    });
    const values = async (): Promise<string[]> => {
      await walk.open('/reference/metric/coalition.members');
      return walk.texts('.statement-value');
    };

    it('a broken file is refused in words, then its mended form previewed, imported, undone', async () => {
      await walk.open('/exchange');
      // The same name again, as whoever mends a file would choose it, where it is chosen in the system's dialogue.
      const named = (turn: number, text: string): string =>
        written(name === 'firefox' ? `set-${turn}.json` : 'set.json', text);
      const added = { ...statement, id: `imported-${hand}`, value: 12, validFrom: '2014-09-12' };
      const set = (value: unknown): string =>
        JSON.stringify({ ...fixtureSet, statements: [statement, { ...added, value }] });
      await walk.give(SET_FIELD, named(1, '{ "format": '));
      await walk.says('.import-form .notice li', { ar: /الملف مبتور/u, en: /cut off/u }[language]);
      expect(await walk.count('.import-form .button.main')).toBe(0);
      await walk.give(SET_FIELD, named(2, set('دزينة')));
      await walk.says(
        '.import-form .notice li',
        { ar: /القيمة ليست رقم/u, en: /neither a number/u }[language],
      );
      await walk.give(SET_FIELD, named(3, set(12)));
      await pages.page.waitForSelector('.import-form .button.main');
      expect(await violations(pages.page)).toEqual([]);
      const counts = await walk.texts('.import-form .comparison dd');
      expect([counts[0], counts.at(-1)]).toEqual(['1', '0']);
      await walk.press('.import-form .button.main');
      await walk.focusIsOn(UNDO);
      await walk.press(UNDO);
      await waitFor('the undoing', async () => (await walk.count('.toast')) === 0);
      expect(await values()).not.toContain('12');
    });

    it('where a file is at odds with an edit, the reader says which stands', async () => {
      const edited = `edited-${hand}`;
      const given = (value: number): string =>
        written(
          `${value}.json`,
          JSON.stringify({ ...fixtureSet, statements: [{ ...statement, id: edited, value }] }),
        );
      await walk.open('/exchange');
      await walk.give(SET_FIELD, given(21));
      await walk.press('.import-form .button.main');
      await pages.page.waitForSelector(UNDO);
      await walk.open(`/reference/edit/${edited}`);
      await walk.write('[name="value"]', '22');
      await walk.to('.entry-form .main', `[data-tools="${edited}"]`);
      await walk.open('/exchange');
      await walk.give(SET_FIELD, given(23));
      await walk.press('input[name="conflicts"][value="replace"]');
      await walk.press('.import-form .button.main');
      await pages.page.waitForSelector(UNDO);
      expect(await values()).toContain('23');
      await walk.press(`[data-tools="${edited}"] button`);
      await pages.page.waitForSelector(UNDO);
    });

    it('tables of statements and of officials are told apart', async () => {
      await walk.open('/exchange');
      await walk.press('input[name="table"][value="persons-csv"]');
      await walk.give(SET_FIELD, written('persons.csv', 'id,name_ar\np1,اسم\n'));
      await walk.says('.import-form .notice li', { ar: /العمود/u, en: /The column/u }[language]);
    });

    it('the set goes out as JSON and as tables', async () => {
      await walk.open('/exchange');
      await takeFiles(pages.page);
      for (const place of [1, 2, 3])
        await walk.press(`main section:first-of-type .button:nth-of-type(${place})`);
      const files = await waitFor('three files', async () => {
        const found = await takenFiles(pages.page);
        return found.length === 3 && found;
      });
      expect(files.map((file) => file.name)).toEqual([
        'hashiya-reference.json',
        'hashiya-statements.csv',
        'hashiya-persons.csv',
      ]);
      expect(JSON.parse(files[0]?.text ?? '').format).toBe('hashiya-reference');
      expect(files[2]?.text).toContain('Rex Tillerson');
    });

    it('a backup goes out, a broken one is refused, and a restored one can be taken back', async () => {
      const own = `kept-${hand}`;
      const set = { ...fixtureSet, statements: [{ ...statement, id: own, value: 31 }] };
      await walk.open('/exchange');
      await takeFiles(pages.page);
      const backup = 'section:has(input[accept=".jsonl"])';
      await walk.press(`${backup} .tools-line .button`);
      const [file] = await waitFor('the backup', async () => {
        const found = await takenFiles(pages.page);
        return found.length > 0 && found;
      });
      await walk.give(SET_FIELD, written('own.json', JSON.stringify(set)));
      await walk.press('.import-form .button.main');
      await pages.page.waitForSelector(UNDO);
      expect(await values()).toContain('31');
      await walk.open('/exchange');
      await walk.give(BACKUP_FIELD, written('broken.jsonl', 'no backup\n'));
      await walk.says(
        `${backup} [role="alert"] li`,
        language === 'ar' ? /\p{Script=Arabic}/u : /backup/u,
      );
      await walk.give(BACKUP_FIELD, written(file?.name ?? '', file?.text ?? ''));
      await walk.press(`${backup} .notice .button`);
      await walk.focusIsOn(UNDO);
      await pages.page.waitForSelector(UNDO);
      await walk.press(UNDO);
      await waitFor('the undoing', async () => (await walk.count('.toast')) === 0);
      expect(await values()).toContain('31');
      await walk.press(`[data-tools="${own}"] button`);
      await pages.page.waitForSelector(UNDO);
    });

    it('what is no ledger is refused as one', async () => {
      await walk.open('/exchange');
      await walk.give(LEDGER_FIELD, written('none.json', '[]'));
      await walk.says(
        '.ledger-import .notice li',
        { ar: /ليس سجل/u, en: /not a ledger/u }[language],
      );
    });
  });
});
