/**
 * Why something was found, scored or compared as it was, in a form that any language can say: a code and its parameters.
 * Message files under assets/locales hold the sentence for each code under `reasons`.
 */
export interface Reason {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A code and its parameters as a reason. */
export function reason(code: string, parameters: Reason['parameters'] = {}): Reason {
  return { code, parameters };
}

const BECAUSE = 'because.';

/** A reason that keeps another one, which it follows from, among its parameters; the other is to have none of its own. */
export function withCause({ code, parameters }: Reason, cause: Reason): Reason {
  const kept = Object.entries({ code: cause.code, ...cause.parameters });
  return {
    code,
    parameters: {
      ...parameters,
      ...Object.fromEntries(kept.map(([name, value]) => [`${BECAUSE}${name}`, value])),
    },
  };
}

/** What a reason follows from, where it says so. */
export function causeOf({ parameters }: Reason): Reason | null {
  const kept = Object.entries(parameters)
    .filter(([name]) => name.startsWith(BECAUSE))
    .map(([name, value]) => [name.slice(BECAUSE.length), value] as const);
  const { code, ...own }: Record<string, string | number> = Object.fromEntries(kept);
  return code === undefined ? null : { code: String(code), parameters: own };
}
