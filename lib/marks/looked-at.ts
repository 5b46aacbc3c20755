/** The content scripts of an extension share a world that the page cannot see; there they note the address that was looked at. */
const KEY = Symbol.for('hashiya.detector');

/** The address that the detector looked at last in this document; `''` where it is to look again; null where it never did. */
export function addressLookedAt(): string | null {
  const noted: unknown = Reflect.get(globalThis, KEY);
  return typeof noted === 'string' ? noted : null;
}

/** Remembers at which address the page was looked at last, for a script that comes after this one. */
export function noteAddress(address: string): void {
  Reflect.set(globalThis, KEY, address);
}
