import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionPages, openExtensionPages } from '../extension-pages.ts';
import { libraryHands } from '../harness/hands.ts';
import { type LibraryWalk, libraryWalk, settleIn } from '../harness/library-walk.ts';
import { browserNames, waitFor } from '../harness/start-browser.ts';

const SAVE = '.entry-form .main';
const ALERT = 'main [role="alert"]';
const UNDO = '.toast [data-undo]';

/** An entry of each kind that has a page: its place among the parts, what must be filled in, and what its page is called. */
const kinds = [
  {
    part: 'metrics',
    place: 1,
    page: 'metric',
    label: 'labels',
    fields: { topic: 'membership', 'labels.ar': 'عدد المراقبين' },
  },
  {
    part: 'events',
    place: 2,
    page: 'event',
    label: 'labels',
    fields: { dates: '٢٠١٨-٠٢-١٣', 'labels.ar': 'اجتماع تحضيري' },
  },
  {
    part: 'persons',
    place: 3,
    page: 'person',
    label: 'names',
    fields: { 'names.ar': 'اسم للتجربة', country: 'US' },
  },
  {
    part: 'offices',
    place: 4,
    page: 'office',
    label: 'titles',
    fields: {
      country: 'US',
      'titles.ar': 'مندوب للتجربة',
      'bodyLabels.ar': 'هيئة',
      'bodyLabels.en': 'Body',
    },
  },
] as const;

describe.each(browserNames)('the edit forms in %s', (name) => {
  let pages: ExtensionPages;
  beforeAll(async () => {
    pages = await openExtensionPages(name);
    await pages.page.bringToFront();
  });
  afterAll(() => pages.launched.close());

  // Each hand reads another language, so that what is refused is told in both.
  describe.each(libraryHands(name))('by %s', (hand) => {
    const language = hand === 'keyboard' ? 'ar' : 'en';
    let walk: LibraryWalk;
    beforeAll(async () => {
      walk = libraryWalk(pages, hand);
      await settleIn(pages.page, { language });
      await walk.open('/reference');
    });

    type Words = Record<'ar' | 'en', RegExp>;
    /** What was refused is told in the reader's language: above the form with the field by its title there, and at the field. */
    const refused = async (field: string, title: Words, words: Words): Promise<void> => {
      await walk.press(SAVE);
      await walk.says(ALERT, words[language]);
      await walk.says(ALERT, title[language]);
      await walk.focusIsOn(ALERT);
      await walk.says(`[name="${field}"][aria-invalid="true"] ~ .wrong`, words[language]);
    };

    /** Under a field that knows entries the browser lists them; the first click beside the list only closes it. */
    const closeSuggestions = async (): Promise<void> => {
      if (hand === 'pointer') await walk.press('main h1');
    };

    /** An entry that a first try left behind is in nobody's way. */
    let tries = 0;

    it.each(kinds)('$part: added, refused, changed, removed, brought back', async (kind) => {
      const { part, place, page, label, fields } = kind;
      await walk.to('.sections a[href="#/reference"]', '.parts');
      await walk.press(`.parts li:nth-child(${place}) .count`);
      await walk.to(`a[href="#/reference/new/${part}"]`, '.entry-form');
      tries += 1;
      const id = `walk.${part}.${hand}.${tries}`;
      await walk.write('[name="id"]', id);
      for (const [field, typed] of Object.entries(fields))
        await walk.write(`[name="${field}"]`, typed);
      await refused(
        `${label}.en`,
        { ar: /› بالإنجليزية:/u, en: /› English:/u },
        { ar: /حقل لازم ناقص/u, en: /Missing/u },
      );
      await walk.write(`[name="${label}.en"]`, 'A name to try');
      await walk.to(SAVE, `[data-tools="${id}"]`);
      expect(new URL(pages.page.url()).hash).toBe(`#/reference/${page}/${id}`);
      await walk.to(`[data-tools="${id}"] a`, '.entry-form');
      await walk.write(
        `[name="${label}.${language}"]`,
        language === 'ar' ? 'اسم آخر' : 'Another name',
      );
      await walk.to(SAVE, `[data-tools="${id}"]`);
      await walk.says('main h1', /اسم آخر|Another name/u);
      await walk.press(`[data-tools="${id}"] button`);
      await walk.focusIsOn(UNDO);
      await walk.press(UNDO);
      const link = `.links a[href="#/reference/${page}/${id}"]`;
      // The page is being drawn anew: a press may fall where its button just was.
      await waitFor('its return', async () => {
        await walk.press(`.parts li:nth-child(${place}) .count`);
        return pages.page.$(link);
      });
    });

    it('a statement: wrong input is told, a source comes and goes, a correction is taken off again', async () => {
      await walk.open('/reference/metric/coalition.members');
      await walk.to('a[href^="#/reference/new/statements"]', '.entry-form');
      tries += 1;
      const id = `walk.statement.${hand}.${tries}`;
      await walk.write('[name="id"]', id);
      await walk.write('[name="value"]', 'كثير');
      await refused(
        'value',
        { ar: /القيمة:/u, en: /Value:/u },
        { ar: /القيمة ليست رقم/u, en: /neither a number nor a range/u },
      );
      await walk.write('[name="value"]', '٨١');
      await walk.write('[name="asOf"]', '2019-13');
      await refused(
        'asOf',
        { ar: /قيل في:/u, en: /Said on:/u },
        { ar: /تاريخ لا وجود له/u, en: /There is no such date/u },
      );
      await walk.write('[name="asOf"]', '2019-12');
      await walk.write('[name="toleranceDays"]', 'x');
      await refused(
        'toleranceDays',
        { ar: /أيام التسامح:/u, en: /Days of tolerance:/u },
        { ar: /ليس رقم/u, en: /It is not a number/u },
      );
      await walk.write('[name="toleranceDays"]', '٣');
      await walk.write('[name="metric"]', 'no.such');
      await closeSuggestions();
      await refused(
        'metric',
        { ar: /المقياس:/u, en: /Metric:/u },
        { ar: /لا يوجد مقياس/u, en: /There is no metric no\.such/u },
      );
      await walk.write('[name="metric"]', 'coalition.members');
      await closeSuggestions();
      const sources = '.group:has(> .list-item [name^="sources"])';
      const add = '.group > .button:not(:has(~ .form-field))';
      await addSource(walk, add);
      await walk.focusIsOn('[name="sources.0.title"]');
      await walk.write('[name="sources.0.title"]', 'بيان');
      await walk.write('[name="sources.0.url"]', 'example.org');
      await refused(
        'sources.0.url',
        { ar: /المصادر 1 › الرابط:/u, en: /Sources 1 › Address:/u },
        { ar: /لا يبدأ بـ ?http/u, en: /It is not an http/u },
      );
      await walk.write('[name="sources.0.url"]', 'https://example.org/');
      await walk.press(`${sources} > .list-item > .plain`);
      await waitFor(
        'its removal',
        async () => (await walk.count('[name="sources.0.title"]')) === 0,
      );
      await walk.press(UNDO);
      await waitFor('its return', () => pages.page.$('[name="sources.0.title"]'));
      await walk.to(SAVE, `[data-tools="${id}"]`);
      await walk.says(`[id="${id}"] .statement-value`, /81/u);
      await walk.says(`[id="${id}"] .sources`, /بيان/u);
      await removedAndBack(walk, id);

      await walk.to('[data-tools="members-2018-02-13"] a', '.entry-form');
      await walk.write('[name="value"]', '76');
      await walk.to(SAVE, '[data-tools="members-2018-02-13"]');
      await walk.says('[id="members-2018-02-13"] .statement-value', /76/u);
      await walk.to('[data-tools="members-2018-02-13"] a', '.entry-form .tools-line .plain');
      await walk.to('.entry-form .tools-line .plain', '[data-tools="members-2018-02-13"]');
      await walk.says('[id="members-2018-02-13"] .statement-value', /75/u);
      await walk.press(UNDO);
      await walk.says('[id="members-2018-02-13"] .statement-value', /76/u);
      await walk.to('.sections a[href="#/reference"]', '.tools-line .plain');
      await walk.press('.tools-line .plain');
      await pages.page.waitForSelector('.toast');
      await walk.open('/reference/metric/coalition.members');
      await walk.says('[id="members-2018-02-13"] .statement-value', /75/u);
    });

    it('a term: added from the official, refused, changed from the office, removed, brought back', async () => {
      await walk.open('/reference/person/kerry');
      await walk.to('a[href^="#/reference/new/terms"]', '.entry-form');
      const id = `walk.term.${hand}`;
      await walk.write('[name="id"]', 'kerry-sos');
      await walk.write('[name="office"]', 'US.SOS');
      await walk.write('[name="start"]', '2021-01-20');
      await refused(
        'id',
        { ar: /المعرّف:/u, en: /Id:/u },
        { ar: /لمدخل آخر/u, en: /Another entry has the id/u },
      );
      await walk.write('[name="id"]', id);
      await walk.write('[name="end"]', '2020');
      await walk.press(SAVE);
      await walk.says(ALERT, { ar: /بعد النهاية/u, en: /after it ends/u }[language]);
      await walk.write('[name="end"]', '');
      await walk.choose('[name="startEvidence"]', 'memory');
      await walk.press('[name="acting"]');
      await walk.to(SAVE, `[data-tools="${id}"]`);
      await walk.to(`[id="${id}"] a[href="#/reference/office/US.SOS"]`, '.officials');
      await walk.to(`[data-tools="${id}"] a`, '.entry-form');
      await walk.write('[name="end"]', '2022');
      await walk.to(SAVE, `[data-tools="${id}"]`);
      await walk.says(`[id="${id}"]`, /2022/u);
      await removedAndBack(walk, id);
    });
  });

  /** Removes a line of a page and brings it back. */
  async function removedAndBack(walk: LibraryWalk, id: string): Promise<void> {
    const remove = `[data-tools="${id}"] button`;
    const isThere = async (): Promise<boolean> => (await walk.count(remove)) > 0;
    await walk.press(remove);
    await waitFor('the removal', async () => !(await isThere()));
    await walk.focusIsOn(UNDO);
    await walk.press(UNDO);
    await waitFor('its return', isThere);
    await walk.focusIsOn(remove);
  }

  /** The button that adds a source is told by its words alone. */
  async function addSource(walk: LibraryWalk, buttons: string): Promise<void> {
    const words = await walk.texts(buttons);
    const place = words.findIndex((each) => /المصادر|Sources/u.test(each));
    expect(place).toBeGreaterThan(-1);
    await pages.page.$$eval(
      buttons,
      (all, at) => all.map((each, index) => each.toggleAttribute('data-walked', index === at)),
      place,
    );
    await walk.press('[data-walked]');
  }
});
