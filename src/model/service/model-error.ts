/** Tokens that a call took, in and out. */
export type Usage = { input: number; output: number };

/** Why a call gave nothing. Written in the log as it is. */
export type ModelFault =
  | 'unreachable'
  | 'rate-limited'
  | 'failing'
  | 'rejected'
  | 'too-slow'
  | 'too-long'
  | 'refused'
  | 'cut-off'
  | 'malformed'
  | 'resting'
  | 'busy'
  | 'budget-spent'
  | 'budget-unknown';

type Details = {
  /** The HTTP status, where there was an answer that had one. */
  status?: number | undefined;
  /** How long the service asked to be left alone. */
  retryAfterMs?: number | undefined;
  /** What it took, where the service said so. */
  usage?: Usage | undefined;
};

/**
 * The model gave nothing that can be used. It is for the log, so it holds nothing that a person wrote and no cause:
 * a service may repeat the question, or the key, in what it says of its error.
 */
export class ModelError extends Error {
  readonly reason: ModelFault;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly usage: Usage | undefined;

  constructor(reason: ModelFault, { status, retryAfterMs, usage }: Details = {}) {
    super(`the language model's answer is not used: ${reason}${status === undefined ? '' : ` (${status})`}`);
    this.name = 'ModelError';
    this.reason = reason;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
    this.usage = usage;
  }
}

/** It may go better in a moment. */
export function isPassing({ reason }: ModelError): boolean {
  return reason === 'unreachable' || reason === 'rate-limited' || reason === 'failing';
}

/** The service itself is in trouble, whoever asks and whatever. */
export function isTrouble({ reason, status }: ModelError): boolean {
  return (
    reason === 'unreachable' ||
    reason === 'rate-limited' ||
    reason === 'failing' ||
    reason === 'too-slow' ||
    (reason === 'rejected' && (status === 401 || status === 403 || status === 404))
  );
}

/** The service worked on nothing: it turned the call away. */
export function costNothing({ status }: ModelError): boolean {
  return status !== undefined && status >= 400;
}
