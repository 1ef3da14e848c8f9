import { formatList, formatWhen } from '../../messages/format.ts';
import { heading, list, note, type Part, strong, text } from '../../messages/reply.ts';
import type { Voice } from '../../records/assessment/rating.ts';
import { stepAt } from '../form/questionnaire.ts';
import { contestedIn, type Given, type Sheet } from '../form/sheet.ts';
import { isContested, peopleIn } from '../form/voices.ts';
import { words } from '../words.ts';
import { ratedInBrief, ratingInWords, shortened } from './answer-words.ts';

/** "Amina Yusuf, i dag kl. 10.32"; undefined for what came with the plan pack. */
export function writerOf(sheet: Sheet, { by, at }: Pick<Given, 'by' | 'at'>): string | undefined {
  if (by === undefined) return undefined;
  return at === undefined ? sheet.nameOf(by) : `${sheet.nameOf(by)}, ${when(sheet, at)}`;
}

/** "Jonas Berg 4 och Amina Yusuf 3": those who have rated it, but the latest where that stands beside; "" for none. */
export function voicesInWords(sheet: Sheet, item: string, which: 'all' | 'earlier'): string {
  const people = peopleIn(sheet.answers.get(item)?.rating);
  const told = which === 'all' ? people : people.slice(0, -1);
  const said = ({ by = '', rating }: Voice) => `${sheet.nameOf(by)} ${ratingInWords(rating, sheet.language)}`;
  return formatList(told.map(said), sheet.language);
}

/** Everyone's rating of one statement, a line each, with their reasons. */
export function voiceLines(sheet: Sheet, item: string): Part[] {
  const say = words[sheet.language];
  const lines = peopleIn(sheet.answers.get(item)?.rating).map(({ reason, ...voice }) => {
    const given = { who: writerOf(sheet, voice) ?? '', rating: ratingInWords(voice.rating, sheet.language) };
    return reason === undefined
      ? say.voice(given)
      : say.voiceWithReason({ ...given, words: shortened(reason) });
  });
  return [list(lines), note(say.settleNote)];
}

/** That colleagues have rated these otherwise, once someone has answered; nothing where all agree. */
export function differsNow(sheet: Sheet, items: readonly string[]): Part[] {
  const say = words[sheet.language];
  const told = items
    .filter((item) => isContested(sheet.answers.get(item)?.rating))
    .map((item) => {
      const { number } = stepAt(sheet.questionnaire, item);
      return say.differsAt({ number, voices: voicesInWords(sheet, item, 'earlier') });
    });
  return told.length === 0 ? [] : [note(`${told.join(' ')} ${say.bothKept}`)];
}

/** What is still to be chosen before the form can be handed in; nothing where all agree. */
export function contestedParts(sheet: Sheet): Part[] {
  const { language } = sheet;
  const contested = contestedIn(sheet);
  if (contested.length === 0) return [];
  const lines = contested.map(
    (step) => `${ratedInBrief(step, language)}: ${voicesInWords(sheet, step.item, 'all')}`,
  );
  return [heading(words[language].contestedHeading), list(lines), text(words[language].contestedNote)];
}

/** Who has answered how much, and when last, where it was more than one. */
export function writers(sheet: Sheet): Part[] {
  const answers = [...sheet.answers.values()].flatMap((given): Pick<Given, 'by' | 'at'>[] =>
    given.rating === undefined ? [given] : peopleIn(given.rating),
  );
  const byPerson = Map.groupBy(answers, ({ by = '' }) => by);
  if (byPerson.size < 2) return [];
  const say = words[sheet.language];
  const lines = [...byPerson].map(([by, given]) => {
    const last =
      given
        .map(({ at = '' }) => at)
        .toSorted()
        .at(-1) ?? '';
    return say.writer({ name: sheet.nameOf(by), count: given.length, when: when(sheet, last) });
  });
  return [strong(say.writers), list(lines)];
}

const when = ({ now, language, timeZone }: Sheet, at: string) =>
  formatWhen(new Date(at), now, language, timeZone);
