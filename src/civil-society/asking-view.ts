import { choices, list, note, type Part, type Reply, reply, strong, text } from '../messages/reply.ts';
import type { Language } from '../plan/plan.ts';
import { goOn } from './buttons.ts';
import { type Draft, nextField } from './draft.ts';
import { FIELDS, kindIn, LONGEST, type Refused, type What } from './entry.ts';
import { hintFor, nameOf, neededIn, words } from './words.ts';

/** Asks for the draft's next field, with the form as another way. `proposed`: the proposal that is answered. */
export function askParts(draft: Draft, proposed: string | undefined, language: Language): Part[] {
  const say = words[language];
  const { what, id } = draft;
  const fields = FIELDS[what];
  const field = nextField(draft);
  if (field === undefined) return [];
  const name = nameOf(what, field, language);
  const number = fields.indexOf(field) + 1;
  return [
    ...(proposed === undefined ? [] : [text(say.proposed({ words: proposed }))]),
    strong(fields.length === 1 ? name : say.step({ name, number, of: fields.length })),
    text(hintFor(what, field, language)),
    choices(
      { title: say.openForm, command: { do: 'enter-civil-society', what, id } },
      { title: say.cancel, command: { do: 'cancel' } },
    ),
  ];
}

/** Each value that is not kept, by its name, with what is needed; the words are given back, and the rest is in the draft. */
export function refusedParts(
  { what, values }: Draft,
  refused: readonly Refused[],
  language: Language,
): Part[] {
  if (refused.length === 0) return [];
  const say = words[language];
  const hasMore = Object.values(values).some((value) => value !== '');
  return [
    ...refused.flatMap((one) => [
      text(whyRefused(what, one, language)),
      ...(one.written === '' ? [] : [note(say.wrote), text(one.written)]),
    ]),
    text(hasMore ? say.restKept : say.notSaved),
  ];
}

function whyRefused(what: What, { field, why, written }: Refused, language: Language): string {
  const say = words[language];
  const name = nameOf(what, field, language);
  const needed = neededIn(what, field, language);
  if (why === 'too-long') return say.tooLong({ name, given: written.length, most: LONGEST[field] });
  return written === '' ? say.missing({ name, needed }) : say.unreadable({ name, needed });
}

/** What was told of an entry that is not waited for any more, so that it is not lost. */
export function givenBackParts({ what, values }: Draft, language: Language): Part[] {
  const say = words[language];
  const lines = FIELDS[what].flatMap((field) => {
    const written = values[field] ?? '';
    if (written === '') return [];
    const kind = field === 'kind' ? kindIn(written) : undefined;
    const value = kind === undefined ? written : say.kind[kind];
    return [say.line({ name: nameOf(what, field, language), value })];
  });
  return lines.length === 0 ? [] : [text(say.unfinished[what]), list(lines)];
}

/** What has been told is kept while something else goes on. */
export const asideReply = ({ what, id }: Draft, language: Language): Reply =>
  reply(text(words[language].setAside[what]), choices(goOn({ what, id }, language)));

/** What was written of a proposal that is there no more, given back. */
export function goneReply(written: string, language: Language): Reply {
  const say = words[language];
  return reply(text(say.gone), ...(written === '' ? [] : [note(say.wrote), text(written)]));
}
