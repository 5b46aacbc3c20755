/**
 * Why something was found, scored or compared as it was, in a form that any language can say: a code and its parameters.
 * Message files under assets/locales hold the sentence for each code under `reasons`.
 */
export interface Reason {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export function reason(code: string, parameters: Reason['parameters'] = {}): Reason {
  return { code, parameters };
}
