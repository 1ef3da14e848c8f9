import type { Command } from '../messages/command.ts';
import { formatDay, formatEitherPerson } from '../messages/format.ts';
import { type Choice, choices, note, type Reply, reply, text } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import { inLanguage, type Localised } from '../plan/plan.ts';
import type { Records } from '../records/records.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import { standingRounds } from '../register/standing-rounds.ts';
import type { Published } from '../results/published.ts';
import { roundNamed } from './named.ts';
import { type Found, latestAnswers, publishedFor, type Refusal } from './which-round.ts';
import { chatWords } from './words.ts';

export type ReportCommand = Extract<Command, { do: 'report' }>;

/** The follow-up report, for administrators: which files there are, and the one that is chosen. */
export type Reports = { handle(command: ReportCommand, asking: Asking): Promise<Reply[]> };

type File = 'board' | 'short' | 'workbook';
const COMMANDS: Record<File, ReportCommand> = {
  board: { do: 'report', file: 'board' },
  short: { do: 'report', file: 'short' },
  workbook: { do: 'report', file: 'workbook' },
};

export function createReports({ register, records }: { register: Register; records: Records }): Reports {
  const { plan } = register;

  const whichFile = async (asking: Asking): Promise<Reply> => {
    const published = await publishedFor(plan, records, undefined, asking.now);
    if (published.kind === 'refused') return refused(published, asking);
    const { round, at } = published.found;
    const say = chatWords[asking.language];
    const today = localDay(asking.now, plan.timeZone);
    const newer = await roundAfter(published.found, asking);
    const day = formatDay(localDay(new Date(at), plan.timeZone), asking.language, today);
    return reply(
      text(say.which({ round: roundNamed(round.name, asking.language), day })),
      ...(newer === undefined ? [] : [text(say.newer({ round: roundFirst(newer, asking) }))]),
      note(say.about),
      choices(choiceOf('board', asking), choiceOf('short', asking), choiceOf('workbook', asking)),
    );
  };

  /** One that has opened since, so that nobody takes the report for the latest answers. */
  const roundAfter = async ({ round }: Published, { now }: Asking): Promise<Localised | undefined> => {
    const today = localDay(now, plan.timeZone);
    const rounds = await standingRounds(plan, records);
    return rounds.findLast(
      ({ opens, published }) => opens > round.opens && opens <= today && published === undefined,
    )?.name;
  };

  /** Words first: the file takes a while. */
  const send = async (file: File, asking: Asking): Promise<Reply[]> => {
    const say = chatWords[asking.language];
    const round = await roundFor(file, asking);
    if (round.kind === 'refused') return [refused(round, asking)];
    const { id, name } = round.found;
    const title = `${say.title[file]}, ${roundNamed(name, asking.language)}`;
    const format = file === 'workbook' ? ('xlsx' as const) : ('docx' as const);
    const audience = file === 'short' ? ('public' as const) : ('board' as const);
    const ref = { kind: 'report', round: id, format, audience } as const;
    return [
      reply(text(say.here[file])),
      reply({ kind: 'file', file: ref, title, language: asking.language }),
    ];
  };

  const roundFor = async (file: File, asking: Asking): Promise<Found<{ id: string; name: Localised }>> => {
    const made =
      file === 'workbook'
        ? await latestAnswers(plan, records, undefined)
        : await publishedFor(plan, records, undefined, asking.now);
    return made.kind === 'refused' ? made : { kind: 'found', found: made.found.round };
  };

  return {
    async handle({ file }, asking) {
      if (!asking.person.roles.includes('admin')) {
        const administrator = formatEitherPerson(register.administrators(), asking.language);
        return [reply(text(chatWords[asking.language].byAdministrator({ administrator })))];
      }
      return file === undefined ? [await whichFile(asking)] : send(file, asking);
    },
  };
}

const choiceOf = (file: File, { language }: Asking): Choice => ({
  title: chatWords[language][file],
  command: COMMANDS[file],
});

/** As it is named first in a sentence. */
const roundFirst = (name: Localised, { language }: Asking): string =>
  chatWords[language].round({ name: inLanguage(name, language) });

/** What is missing, and what there is all the same. */
function refused({ why }: Refusal, asking: Asking): Reply {
  const say = chatWords[asking.language];
  if (why === 'no-ratings') return reply(text(say.noRatings));
  return reply(text(say.nothingPublished), choices(choiceOf('workbook', asking)));
}
