export const SAFETY_ALARM = 'safety-copy';

/** Minutes from a change to the copy: changes come in rows, and the copy is the whole. */
const DELAY = 1;

/** The part of `browser.alarms` that is needed; the caller hands it in, so that this runs in tests too. */
export interface Alarms {
  get(name: string): Promise<unknown>;
  create(name: string, when: { delayInMinutes: number }): void | Promise<void>;
}

/** Asks for a safety copy soon, unless one is to come anyway. */
export async function scheduleSafetyCopy(alarms: Alarms): Promise<void> {
  if (!(await alarms.get(SAFETY_ALARM)))
    await alarms.create(SAFETY_ALARM, { delayInMinutes: DELAY });
}
