import type { Catalogue } from './translate.ts';

/** Words after which a dual is in the oblique case. */
const GOVERNING = /(?:(?:^|[\s(«])(?:نحو|من|إلى|عن|على|بمقدار)\s+|بـ)$/u;
/** Messages whose dual form is an amount that other messages hold. */
const AMOUNTS = /^(?:unit|difference)\./u;

/** The amounts that a catalogue writes as a dual («يومان»), each with its oblique case («يومين»). */
export function obliqueDuals(catalogue: Catalogue): ReadonlyMap<string, string> {
  const duals = Object.entries(catalogue).flatMap(([key, message]) =>
    AMOUNTS.test(key) && typeof message !== 'string' && message.two ? [message.two] : [],
  );
  return new Map(duals.map((dual) => [dual, dual.replaceAll(/ان(?=\s|$)/gu, 'ين')]));
}

/** Whether what comes after these words of a message is governed by them. */
export function isGoverned(before: string): boolean {
  return GOVERNING.test(before);
}
