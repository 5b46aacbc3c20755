/** The part of `browser.alarms` that is needed; the caller hands it in, so that this runs in tests too. */
export interface Alarms {
  get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
  create(name: string, when: AlarmTime): void | Promise<void>;
}

export interface AlarmTime {
  readonly delayInMinutes: number;
  readonly periodInMinutes?: number;
}

/** Soon after a change of the reader's: changes come in rows, and the copy is the whole. */
export const safetyCopyAlarm = { name: 'safety-copy', delayInMinutes: 1 } as const;
/** Some minutes after the start, then once a day. */
export const refreshAlarm = {
  name: 'refresh-subscriptions',
  delayInMinutes: 10,
  periodInMinutes: 24 * 60,
} as const;

/**
 * Sets an alarm unless it is to ring anyway within its time. One that is set for later than that was set before the machine's clock went
 * back, and is set anew; and Firefox forgets alarms when it closes, so every start asks.
 *
 * @param now milliseconds since 1970
 */
export async function ensureAlarm(
  alarms: Alarms,
  { name, ...when }: AlarmTime & { readonly name: string },
  now: number,
): Promise<void> {
  const longest = Math.max(when.delayInMinutes, when.periodInMinutes ?? 0) * 60_000;
  const pending = await alarms.get(name);
  if (!pending || pending.scheduledTime > now + longest) await alarms.create(name, when);
}
