import { formatList } from '../messages/format.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';

/** Who hears of it when this person needs support, in words; undefined when nobody else does. */
export type Supporters = { names: string; count: number } | undefined;

export function supportersFor(
  register: Register,
  { person, language }: Pick<Asking, 'person' | 'language'>,
): Supporters {
  const others = register.administrators().filter(({ email }) => email !== person.email);
  if (others.length === 0) return undefined;
  const names = others.map(({ name }) => name);
  return { names: formatList(names, language), count: others.length };
}
