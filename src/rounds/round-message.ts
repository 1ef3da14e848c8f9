import { formatDay } from '../messages/format.ts';
import { choices, note, type Reply, reply, text } from '../messages/reply.ts';
import { type Day, daysBetween } from '../plan/local-time.ts';
import { inLanguage, type Language, type Unit } from '../plan/plan.ts';
import type { StandingRound } from '../register/standing-rounds.ts';
import { words } from './round-replies.ts';
import type { RoundMessageKind } from './round-schedule.ts';

const MORNING_ENDS = '10:00';

type RoundMessageContent = {
  kind: RoundMessageKind;
  /** The round had been closed before. */
  again: boolean;
  round: StandingRound;
  unit: Unit;
  firstName: string;
  language: Language;
  day: Day;
  /** `HH:MM` when it is to be read. */
  time: string;
  /** How far the unit has come. `by`: the name of who began, where it is someone else. */
  progress: { answered: number; of: number; begun: boolean; by?: string | undefined };
};

/** What a respondent is told of a round: where it is, how far their unit has come, and the way into the form. */
export function roundMessage(content: RoundMessageContent): Reply {
  const { kind, again, round, unit, firstName, language, day, time, progress } = content;
  const say = words[language];
  const told = {
    round: inLanguage(round.name, language),
    unit: unit.name,
    day: formatDay(round.closes, language, day),
    days: daysBetween(day, round.closes),
  };
  const what = again && kind === 'invitation' ? say.message.again(told) : say.message[kind](told);
  const goOn = progress.begun
    ? { title: say.goOn, command: { do: 'continue' as const } }
    : { title: say.start, command: { do: 'assess' as const } };
  return reply(
    text(`${say.hello({ name: firstName, morning: time < MORNING_ENDS })} ${what}`),
    text(progress.begun ? say.begun({ ...told, ...progress }) : say.notBegun(told)),
    choices({ ...goOn, emphasis: 'primary' }),
    note(say.whyRound(told)),
  );
}
