import type { Register } from './register.ts';

/** The person's name; of someone who is no longer on the roster the e-mail. */
export const nameOf = (register: Pick<Register, 'person'>, email: string): string =>
  register.person(email)?.name ?? email;
