/** The connector's answer when it refuses. */
export class Refused extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, code: string, message = code) {
    super(`${status} ${message}`);
    this.status = status;
    this.body = { error: { code, message } };
  }
}

/** As the service for chats refuses: a code beside the connector's own. */
export function writesBlocked(subCode: string): Refused {
  return Object.assign(new Refused(403, 'Forbidden'), {
    body: { errorCode: 209, message: JSON.stringify({ subCode }), subCode },
  });
}
