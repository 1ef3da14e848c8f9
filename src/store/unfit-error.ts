/** What Lika itself finds wrong with a database that it opens. */
type Unfit = 'URL' | 'TIMEOUT' | 'ENCODING' | 'NOSCHEMA';

const reasons: Record<Unfit, string> = {
  URL: 'the address cannot be read',
  TIMEOUT: 'no answer in time',
  ENCODING: 'the database is not encoded in UTF-8',
  NOSCHEMA: 'there is no schema in the search path',
};

export class UnfitError extends Error {
  readonly code: Unfit;

  constructor(code: Unfit) {
    super(reasons[code]);
    this.name = 'UnfitError';
    this.code = code;
  }
}
