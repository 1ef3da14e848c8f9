/** What a store on a server needs to know besides the address. */
export type ServerOptions = {
  /** What it is called in errors. */
  server: string;
  /** What tables and keys begin with. */
  name: string;
  /** How long the server may keep Lika waiting. */
  timeoutMs: number;
  /** How often what has run out is thrown away. */
  purgeEveryMs: number;
};
