/** Something asked of the people's side that was not done, and why. */
export class Refusal<Code extends string> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }
}
