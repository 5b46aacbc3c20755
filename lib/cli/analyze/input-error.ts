/** Why one input was not read; the run goes on. */
export class InputError extends Error {
  /** `bad_json`, `bad_line`, `bad_date`, `bad_encoding`, `no_text` or `too_long`. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
