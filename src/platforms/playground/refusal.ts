/** Something the page asked for that is not done; `message` is Swedish and is shown to the person. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Refusal';
    this.status = status;
  }
}
