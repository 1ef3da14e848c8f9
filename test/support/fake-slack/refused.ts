/** Slack's `ok: false`. */
export class Refused extends Error {
  readonly error: string;
  readonly messages: string[];
  readonly needed: string | undefined;

  constructor(error: string, messages: string[] = [], needed?: string) {
    super(`${error}${messages.length > 0 ? `: ${messages.join('; ')}` : ''}`);
    this.error = error;
    this.messages = messages;
    this.needed = needed;
  }
}
