import { describe, expect, it } from 'vitest';
import {
  type Alarms,
  type AlarmTime,
  ensureAlarm,
  refreshAlarm,
} from '../../../lib/background/alarm.ts';

const DAY = 24 * 60 * 60_000;
const now = Date.parse('2026-01-02T00:00:00Z');

async function createdWhere(scheduledTime: number | null): Promise<AlarmTime[]> {
  const created: AlarmTime[] = [];
  const alarms: Alarms = {
    get: async () => (scheduledTime === null ? undefined : { scheduledTime }),
    create: (_, when) => {
      created.push(when);
    },
  };
  await ensureAlarm(alarms, refreshAlarm, now);
  return created;
}

describe('an alarm', () => {
  it('is set where there is none, as at each start of Firefox', async () => {
    expect(await createdWhere(null)).toEqual([
      {
        delayInMinutes: refreshAlarm.delayInMinutes,
        periodInMinutes: refreshAlarm.periodInMinutes,
      },
    ]);
  });

  it.each([now - DAY, now, now + DAY])('is left alone where it rings in its time', async (time) => {
    expect(await createdWhere(time)).toEqual([]);
  });

  it('is set anew where the clock went back since', async () => {
    expect(await createdWhere(now + 2 * DAY)).toHaveLength(1);
  });
});
