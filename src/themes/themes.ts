import type { Command } from '../messages/command.ts';
import { formatEitherPerson } from '../messages/format.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import { ratingKey } from '../records/assessment/rating.ts';
import type { Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { answersToSort, type OpenAnswer } from './answers-to-sort.ts';
import { suggestThemes } from './suggest-themes.ts';
import { answerReply, overviewReply, sortedReply, words } from './theme-view.ts';

export type ThemeCommand = Extract<Command, { do: 'themes' | 'sort-answer' }>;

/** The open answers sorted into the plan's themes: Lika suggests, an administrator decides. */
export type Themes = { handle(command: ThemeCommand, asking: Asking): Promise<Reply[]> };

export function createThemes({ register, records }: { register: Register; records: Records }): Themes {
  const { plan } = register;

  /** The first answer that is not sorted yet, after the one given; where none is left, what came of it. */
  const next = async (asking: Asking, after?: OpenAnswer): Promise<Reply> => {
    const say = words[asking.language];
    const found = await answersToSort(plan, records, asking.now);
    if (found === undefined || found.answers.length === 0) return reply(text(say.nothingToSort));
    const left = found.answers.filter(({ sorted }) => sorted === undefined);
    const place = after === undefined ? -1 : found.answers.findIndex((one) => isSame(one, after));
    const answer = left.find((one) => found.answers.indexOf(one) > place) ?? left[0];
    if (answer === undefined || (after !== undefined && isSame(answer, after))) {
      return overviewReply(found.round, found.answers, asking.language);
    }
    const suggested = suggestThemes(answer.text, answer.themes);
    return answerReply(answer, suggested, { suggested: true, left: left.length }, asking.language);
  };

  const sort = async (
    command: Extract<ThemeCommand, { do: 'sort-answer' }>,
    asking: Asking,
  ): Promise<Reply[]> => {
    const { language, now, person } = asking;
    const found = await answersToSort(plan, records, now);
    const answer = found?.answers.find(
      ({ round, unit, item }) => round === command.round && unit.id === command.unit && item === command.item,
    );
    if (found === undefined || answer === undefined) return [reply(text(words[language].answerGone))];
    if (answer.version !== command.version)
      return [reply(text(words[language].answerChanged)), await next(asking)];
    if (command.act === 'skip') return [await next(asking, answer)];
    const chosen = answer.themes.map(({ id }) => id).filter((id) => command.themes.includes(id));
    if (command.act === 'choose') {
      const left = found.answers.filter(({ sorted }) => sorted === undefined).length;
      const shown = answerReply(answer, chosen, { suggested: false, left }, language);
      return [asking.pressed ? { ...shown, to: 'origin' } : shown];
    }
    await records.sortings.set(ratingKey(answer.round, answer.unit.id, answer.item), {
      version: answer.version,
      themes: chosen,
      by: person.email,
      at: now.toISOString(),
    });
    return [...(asking.pressed ? [sortedReply(answer, chosen, language)] : []), await next(asking, answer)];
  };

  return {
    async handle(command, asking) {
      if (!asking.person.roles.includes('admin')) {
        const administrator = formatEitherPerson(register.administrators(), asking.language);
        return [reply(text(words[asking.language].sortedByAdministrator({ administrator })))];
      }
      return command.do === 'themes' ? [await next(asking)] : sort(command, asking);
    },
  };
}

const isSame = (one: OpenAnswer, other: OpenAnswer): boolean =>
  one.unit.id === other.unit.id && one.item === other.item;
