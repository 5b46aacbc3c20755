import * as v from 'valibot';

/** What the reader decided about sites and pages. */
export const Choices = v.object({
  /** Hosts on which nothing is to be marked. */
  dismissedSites: v.fallback(v.array(v.string()), []),
  /** Addresses (without fragment) on which nothing is to be marked. */
  dismissedPages: v.fallback(v.array(v.string()), []),
  /** Addresses that are annotated although they do not look like coverage. */
  forcedPages: v.fallback(v.array(v.string()), []),
  /** Corrected dates by address, newest last. */
  dates: v.fallback(v.array(v.tuple([v.string(), v.string()])), []),
});
export type Choices = v.InferOutput<typeof Choices>;

export const CHOICES_KEY = 'choices';
/** Addresses remembered of each kind; the oldest are forgotten first. */
const REMEMBERED = 2000;

/** The part of `storage.local` or `storage.session` that is needed. */
export interface ChoicesArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Never throws for what is stored: what cannot be read counts as no choice. */
export async function loadChoices(area: ChoicesArea): Promise<Choices> {
  const stored = (await area.get(CHOICES_KEY))[CHOICES_KEY];
  const result = v.safeParse(Choices, stored ?? {});
  return result.success ? result.output : v.parse(Choices, {});
}

/** Puts what was decided in the place of what was. */
export async function saveChoices(area: ChoicesArea, choices: Choices): Promise<void> {
  await area.set({ [CHOICES_KEY]: choices });
}

/** An address without its fragment: what a choice is remembered for. Null where it is no address. */
export function pageOf(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

function hostOf(url: string | null | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname || null : null;
}

/** Whether the reader hid marks on this page or on its whole site. */
export function isDismissed(choices: Choices, url: string | null | undefined): boolean {
  const page = pageOf(url);
  const host = hostOf(url);
  if (page !== null && choices.dismissedPages.includes(page)) return true;
  return host !== null && choices.dismissedSites.includes(host);
}

/** The ISO date that the reader gave an address, or null. */
export function correctedDate(choices: Choices, url: string | null | undefined): string | null {
  const page = pageOf(url);
  return choices.dates.find(([known]) => known === page)?.[1] ?? null;
}

/** Puts a value last, once; the oldest beyond the bound are dropped. */
function remember(list: readonly string[], value: string): string[] {
  return [...list.filter((known) => known !== value), value].slice(-REMEMBERED);
}

/** Takes marks off a page or a whole site from now on. */
export function dismiss(choices: Choices, url: string, scope: 'page' | 'site'): Choices {
  const page = pageOf(url);
  const host = hostOf(url);
  if (page === null || host === null) return choices;
  const forcedPages = choices.forcedPages.filter((known) => known !== page);
  return scope === 'page'
    ? { ...choices, forcedPages, dismissedPages: remember(choices.dismissedPages, page) }
    : { ...choices, forcedPages, dismissedSites: remember(choices.dismissedSites, host) };
}

/** The reader asked for marks here: whatever spoke against it is forgotten. */
export function allow(choices: Choices, url: string, force: boolean): Choices {
  const page = pageOf(url);
  const host = hostOf(url);
  if (page === null || host === null) return choices;
  return {
    ...choices,
    dismissedPages: choices.dismissedPages.filter((known) => known !== page),
    dismissedSites: choices.dismissedSites.filter((known) => known !== host),
    forcedPages: force ? remember(choices.forcedPages, page) : choices.forcedPages,
  };
}

/** Keeps the reader's date for an address; null forgets it. */
export function correctDate(choices: Choices, url: string, date: string | null): Choices {
  const page = pageOf(url);
  if (page === null) return choices;
  const others = choices.dates.filter(([known]) => known !== page);
  if (date === null) return { ...choices, dates: others };
  const dates: Choices['dates'] = [...others, [page, date]];
  return { ...choices, dates: dates.slice(-REMEMBERED) };
}
