/** The generic name of a currency whose country is unsaid («dinar» for KWD), or null. */
export function genericUnit(_currency: string): string | null {
  return null;
}
