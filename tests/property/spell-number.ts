/** Ways in which a newspaper may write one number in words. */
export interface Spelling {
  readonly feminine: boolean;
  /** «عشرين», «مئتين», «ألفين» for «عشرون», «مئتان», «ألفان». */
  readonly oblique: boolean;
  /** «مئة», «مائة» or «مئه». */
  readonly hundred: string;
  /** «ثلاث مئة» for «ثلاثمئة». */
  readonly apart: boolean;
  /** «و » as a word of its own. */
  readonly spacedAnd: boolean;
  /** «ألفًا» with its mark after 11 to 99. */
  readonly tanwin: boolean;
}

const MASCULINE = [
  '',
  'واحد',
  'اثنان',
  'ثلاثة',
  'أربعة',
  'خمسة',
  'ستة',
  'سبعة',
  'ثمانية',
  'تسعة',
  'عشرة',
];
const FEMININE = ['', 'واحدة', 'اثنتان', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'];
const TENS = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const STEMS = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const SCALES = [
  { value: 1e12, one: 'تريليون', many: 'تريليونات' },
  { value: 1e9, one: 'مليار', many: 'مليارات' },
  { value: 1e6, one: 'مليون', many: 'ملايين' },
  { value: 1e3, one: 'ألف', many: 'آلاف' },
];

function belowHundred(number: number, { feminine, oblique, spacedAnd }: Spelling): string {
  const units = feminine ? FEMININE : MASCULINE;
  const two = oblique ? (feminine ? 'اثنتين' : 'اثنين') : units[2];
  const unit = (index: number): string => (index === 2 ? (two ?? '') : (units[index] ?? ''));
  if (number <= 10) return unit(number);
  if (number < 20) {
    if (number === 11) return feminine ? 'إحدى عشرة' : 'أحد عشر';
    if (number === 12)
      return `${feminine ? 'اثنت' : 'اثن'}${oblique ? 'ي' : 'ا'} ${feminine ? 'عشرة' : 'عشر'}`;
    return `${unit(number - 10)} ${feminine ? 'عشرة' : 'عشر'}`;
  }
  const tens = `${TENS[Math.floor(number / 10)] ?? ''}${oblique ? 'ين' : 'ون'}`;
  return number % 10 === 0 ? tens : `${unit(number % 10)} و${spacedAnd ? ' ' : ''}${tens}`;
}

function belowThousand(number: number, spelling: Spelling): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  if (hundreds === 0) return belowHundred(rest, spelling);
  const { hundred, oblique, apart, spacedAnd } = spelling;
  let head = hundred;
  if (hundreds === 2) head = `${hundred.slice(0, -1)}ت${oblique ? 'ين' : 'ان'}`;
  else if (hundreds > 2) head = `${STEMS[hundreds] ?? ''}${apart ? ' ' : ''}${hundred}`;
  return rest === 0 ? head : `${head} و${spacedAnd ? ' ' : ''}${belowHundred(rest, spelling)}`;
}

/** A whole number from 0 below 10^15 in words. */
export function spellNumber(number: number, spelling: Spelling): string {
  if (number === 0) return 'صفر';
  const masculine = { ...spelling, feminine: false };
  const parts: string[] = [];
  let rest = number;
  for (const { value, one, many } of SCALES) {
    const count = Math.floor(rest / value);
    rest %= value;
    if (count === 0) continue;
    if (count === 1) parts.push(one);
    else if (count === 2) parts.push(`${one}${spelling.oblique ? 'ين' : 'ان'}`);
    else if (count % 100 >= 3 && count % 100 <= 10)
      parts.push(`${belowThousand(count, masculine)} ${many}`);
    else {
      const accusative = spelling.tanwin && count % 100 > 10 ? 'ًا' : '';
      parts.push(`${belowThousand(count, masculine)} ${one}${accusative}`);
    }
  }
  if (rest > 0) parts.push(belowThousand(rest, spelling));
  return parts.join(` و${spelling.spacedAnd ? ' ' : ''}`);
}
