import { type DateContext, isCue, numberFrom } from './date-context.ts';

/** A unit that is part of a date or a name: «عام 2014», «يوم الجمعة», «شهر رمضان», «ساعة الصفر». */
export function isFollowedByName(context: DateContext, at: number): boolean {
  const token = context.tokens[at];
  if (token === undefined) return false;
  const isFraction = context.terms[at]?.roles.fraction !== undefined;
  const number = numberFrom(context, at);
  if (token.kind === 'digits' || (number?.start === token.start && !isFraction)) return true;
  const roles = context.terms[at]?.roles;
  if (
    roles?.weekday !== undefined ||
    roles?.month !== undefined ||
    roles?.relativeDay !== undefined
  )
    return true;
  if (token.text === 'الان' || isCue(context, at, 'until')) return false;
  return token.kind === 'word' && token.text.startsWith('ال');
}
