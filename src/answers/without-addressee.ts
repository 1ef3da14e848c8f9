import type { Person } from '../plan/roster.ts';
import { placeOf } from '../retrieval/words/places.ts';

const NAME = '(?<name>\\p{L}+(?:[ -]\\p{L}+){0,2}?)';
const QUESTION =
  '(?:vad|vem|vems|vilken|vilket|vilka|hur|var|vart|varför|när|om|what|who|which|how|where|why|when|whether|if)(?!\\p{L}).+';
const GREETING = '(?:hej|hejsan|hallå|tja|tjena|god morgon|hi|hello|dear)';

/** The ways to speak to someone, or to ask what someone knows, beside the question itself. */
const BESIDE = [
  `^(?:${GREETING},? +)?${NAME} *[,:!–] *(?<rest>${QUESTION})$`,
  `^${GREETING},? +${NAME} *[,:!–] *(?<rest>.+)$`,
  `^(?<rest>.+), *${NAME} *[?!.]*$`,
  `^(?:${GREETING},? +)?(?:vet|does|do) +${NAME} +(?:know +)?(?<rest>${QUESTION})$`,
  `^(?:${GREETING},? +)?(?:kan|skulle|kunde|can|could|would) +${NAME} +(?:kunna +)?(?:säga|svara på|berätta|förklara|tala om|say|tell me|tell us|explain|answer) +(?<rest>${QUESTION})$`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** The question without the person it is put to: "Petra Lind, när är nästa lärträff?" is not about Petra Lind. */
export function withoutAddressee(line: string, people: readonly Pick<Person, 'name'>[]): string {
  for (const pattern of BESIDE) {
    const { name, rest } = pattern.exec(line.trim())?.groups ?? {};
    if (name !== undefined && rest !== undefined && isPerson(name, people)) {
      return line.trim().endsWith('?') && !rest.endsWith('?') ? `${rest}?` : rest;
    }
  }
  return line;
}

/** On the roster, by first name too; or a first name and a surname, as they are written. */
function isPerson(name: string, people: readonly Pick<Person, 'name'>[]): boolean {
  const small = name.toLowerCase();
  const isKnown = people.some((person) =>
    [person.name, person.name.split(' ')[0]].some((known) => known?.toLowerCase() === small),
  );
  const words = name.split(' ');
  const isFullName =
    words.length > 1 && words.every((word) => /^\p{Lu}\p{Ll}+/u.test(word) && placeOf(word) === undefined);
  return isKnown || isFullName;
}
