import { type DateContext, digitsAt, isCue, isSign, numberFrom } from './date-context.ts';
import { readOrdinalWords } from './day-number.ts';
import type { ReadingAt } from './reading-at.ts';
import type { Meridiem } from './roles.ts';

interface Moment {
  readonly hour: number;
  readonly minute: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Said so fully that it can be nothing else: «8:30». */
  readonly certain: boolean;
}

/** «8:30», «20:15:30», «8.30» after «الساعة», «8». */
function readDigits(context: DateContext, at: number, oclock: boolean): Moment | null {
  const { tokens } = context;
  const hour = digitsAt(context, at, 1, 2);
  const token = tokens[at];
  if (hour === null || token === undefined || hour > 24) return null;
  const before = tokens[at - 1];
  if (
    before?.kind === 'sign' &&
    ':/.'.includes(before.text) &&
    !token.spaced &&
    tokens[at - 2]?.kind === 'digits'
  )
    return null;
  const joint = tokens[at + 1];
  const minuteToken = tokens[at + 2];
  const joined =
    joint?.kind === 'sign' &&
    !joint.spaced &&
    minuteToken?.kind === 'digits' &&
    !minuteToken.spaced;
  if (
    joined &&
    minuteToken.text.length === 2 &&
    (joint.text === ':' || (oclock && '.,،'.includes(joint.text)))
  ) {
    const minute = Number.parseInt(minuteToken.text, 10);
    if (minute > 59) return null;
    const seconds = isSign(context, at + 3, ':') && digitsAt(context, at + 4, 2, 2) !== null;
    const to = seconds ? at + 5 : at + 3;
    return {
      hour,
      minute,
      to,
      start: token.start,
      end: tokens[to - 1]?.end ?? token.end,
      certain: true,
    };
  }
  if (joined && '.,:/'.includes(joint.text)) return null;
  if (joint?.kind === 'latin' && joint.text === 'h' && !joint.spaced)
    return hourSign(context, at, hour);
  return { hour, minute: 0, to: at + 1, start: token.start, end: token.end, certain: false };
}

/** «18h30», «9h», as the Maghreb's press writes. */
function hourSign(context: DateContext, at: number, hour: number): Moment | null {
  const { tokens } = context;
  const minutes = tokens[at + 2]?.spaced === false ? digitsAt(context, at + 2, 2, 2) : null;
  if (minutes !== null && minutes > 59) return null;
  const to = minutes === null ? at + 2 : at + 3;
  const [start, end] = [tokens[at]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return { hour, minute: minutes ?? 0, to, start, end, certain: minutes !== null };
}

/** «الثامنة», «الثامنة والنصف», «التاسعة إلا ربعا», «العاشرة وعشر دقائق». */
function readWords(context: DateContext, at: number): Moment | null {
  const { terms, tokens } = context;
  const first = terms[at];
  // «الساعات الأولى من فجر الجمعة» are no time of day.
  if (terms[at - 1]?.roles.unit?.number === 'many') return null;
  const hour = readOrdinalWords(context, at);
  if (hour === null || hour.value > 12 || first === undefined || !first.definite) return null;
  const value = hour.value;
  const base = {
    hour: value,
    minute: 0,
    to: hour.to,
    start: hour.start,
    end: hour.end,
    certain: false,
  };
  const minus = tokens[hour.to]?.text === 'الا';
  const next = minus ? hour.to + 1 : tokens[hour.to]?.text === 'و' ? hour.to + 1 : hour.to;
  const fraction = terms[next];
  if (fraction?.roles.fraction !== undefined && (minus || fraction.conjunction || next > hour.to)) {
    const part = Math.round(fraction.roles.fraction * 60);
    return {
      ...base,
      hour: minus ? value - 1 : value,
      minute: minus ? 60 - part : part,
      to: fraction.to,
      end: fraction.end,
      certain: true,
    };
  }
  const minutes =
    next > hour.to || tokens[next]?.text.startsWith('و') ? numberFrom(context, next) : null;
  const unit = minutes === null ? undefined : terms[minutes.to];
  if (
    minutes !== null &&
    typeof minutes.value === 'number' &&
    unit?.roles.unit?.unit === 'minute' &&
    minutes.value < 60
  ) {
    const minute = minus ? 60 - minutes.value : minutes.value;
    return { ...base, hour: minus ? value - 1 : value, minute, to: unit.to, end: unit.end };
  }
  return base;
}

/**
 * A time of day, read so that it is never a count: «الساعة 8:30», «20:15», «10 صباحا», «الساعة الثامنة والنصف مساء», «التاسعة مساء».
 * Its value is `T08:30`. «الساعة» stays outside the span.
 */
export function readClockTime(context: DateContext, at: number): ReadingAt | null {
  const { terms, tokens } = context;
  const kind = tokens[at]?.kind;
  if (kind !== 'digits' && terms[at]?.roles.ordinal === undefined) return null;
  const oclock = isOclock(context, at);
  const moment = kind === 'digits' ? readDigits(context, at, oclock) : readWords(context, at);
  if (moment === null) return null;
  const half = readMeridiem(context, moment, oclock);
  if (!oclock && half === null && !moment.certain) return null;
  if (
    half === null &&
    kind === 'digits' &&
    !moment.certain &&
    terms[moment.to]?.roles.unit !== undefined
  )
    return null;
  const hour = hourOfDay(moment.hour, half?.meridiem ?? null);
  const value = `T${String(hour % 24).padStart(2, '0')}:${String(moment.minute).padStart(2, '0')}`;
  return {
    kind: 'furniture',
    value,
    unit: null,
    from: at,
    to: half?.to ?? moment.to,
    start: moment.start,
    end: half?.end ?? moment.end,
  };
}

function isOclock(context: DateContext, at: number): boolean {
  if (isCue(context, at - 1, 'oclock')) return true;
  return (
    isCue(context, at - 2, 'oclock') && ['ال', '('].includes(context.tokens[at - 1]?.text ?? '')
  );
}

/** «صباحا», «مساء», «بعد الظهر»; «ص» and «م» only after minutes or «الساعة». */
function readMeridiem(
  context: DateContext,
  moment: Moment,
  oclock: boolean,
): { meridiem: Meridiem; to: number; end: number } | null {
  const { terms, tokens } = context;
  const term = terms[moment.to];
  const meridiem = term?.roles.meridiem;
  if (term === undefined || meridiem === undefined) return readDayPart(context, moment);
  if (tokens[term.from]?.text.length === 1 && !oclock && !moment.certain) return null;
  return { meridiem, to: term.to, end: term.end };
}

/** «التاسعة من صباح الأحد»: the part of the day belongs to the day behind it. */
function readDayPart(
  context: DateContext,
  { to, end }: Moment,
): { meridiem: Meridiem; to: number; end: number } | null {
  const part = to + 1;
  if (context.tokens[to]?.text !== 'من' || !isCue(context, part, 'dayPart')) return null;
  return { meridiem: isCue(context, part, 'morningPart') ? 'morning' : 'evening', to, end };
}

/** The hour from 0 to 23 that a clock's hour is in a half of the day. */
function hourOfDay(hour: number, meridiem: Meridiem | null): number {
  if (meridiem === 'morning') return hour === 12 ? 0 : hour;
  if (meridiem === 'evening') return hour < 12 ? hour + 12 : hour;
  if (meridiem === 'night') return hour === 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour;
  return hour;
}
