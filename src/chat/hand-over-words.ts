import type { Command } from '../messages/command.ts';
import type { Action } from '../plan/plan.ts';

type HandOverCommand = Extract<Command, { do: 'hand-over' }>;

/** Which action, by its number or its name; and who. Everything stands without å ä ö here. */
const ACTION = String.raw`(?:(?:(?:atgard|action)(?:en)? )?(?:nr\.? ?|nummer |number )?(?<number>\d{1,3})|(?:atgard|action)(?:en)? (?<name>.+?))`;
const WHO = '(?<who>.+)';

const START = anyOf(
  `${ACTION} (?:ar|is) (?:inte (?:langre )?min(?: langre)?|not mine(?: any ?more| any longer)?|no longer mine)`,
  `(?:inte min langre|not mine any ?more|no longer mine)(?:[:,]? ${ACTION})?`,
  `jag (?:samordnar|har) inte (?:langre )?${ACTION}(?: langre)?`,
  `i (?:no longer coordinate|do not coordinate|don.t coordinate) ${ACTION}(?: any ?more)?`,
  `(?:jag vill |jag behover |kan jag )?(?:lamnar? over|overlamnar?|lamnar? vidare)(?: ${ACTION})?(?: till ${WHO})?`,
  `(?:i want to |i would like to |can i )?hand over(?: ${ACTION})?(?: to ${WHO})?`,
  `(?:lamnar? (?:atgard|action)(?:en)? (?<number>\\d{1,3}) till ${WHO})`,
  `(?!nagon |somebody |someone )${WHO} (?:tar over|takes over) ${ACTION}`,
);

const WITHDRAW = anyOf(
  `(?:ta|dra|tar|drar) tillbaka (?:overlamningen|fragan)(?: (?:av|om) ${ACTION})?`,
  `(?:withdraw|take back) the (?:hand-?over|question)(?: (?:of|about) ${ACTION})?`,
);

/** For administrators alone: others may well say it of how things are. */
const ASSIGN = anyOf(
  `${ACTION} (?:ska )?samordnas (?:nu |framover |i stallet )?av ${WHO}`,
  `(?:byt|andra) samordnare (?:for|pa|av) ${ACTION} till ${WHO}`,
  `ny samordnare (?:for|pa|av) ${ACTION}(?: ar|:)? ${WHO}`,
  `${ACTION} is (?:now )?coordinated by ${WHO}`,
  `assign ${ACTION} to ${WHO}`,
);

const LIST = /^(?:overlamningar(?:na)?|hand-?overs)$/u;

/** The one way of asking for it. */
const MAY_I = /^(?:kan jag|can i) /u;

/**
 * "åtgärd 7 är inte min längre", "lämna över åtgärd 7 till Karin Ek", and of administrators "åtgärd 7 samordnas av Karin
 * Ek"; undefined when it is about no such thing. `action`: its id, or the number that was written where there is none such.
 */
export function readHandOver(
  line: string,
  { actions, isAdministrator }: { actions: readonly Action[]; isAdministrator: boolean },
): HandOverCommand | undefined {
  const words = line
    .normalize('NFC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!?]+$/u, '');
  const said = withoutMarks(words);
  if (line.trim().endsWith('?') && !MAY_I.test(said)) return undefined;
  if (LIST.test(said)) return { do: 'hand-over', act: 'list' };
  const find = (patterns: readonly RegExp[]) => {
    const found = patterns.map((pattern) => pattern.exec(said)).find((match) => match !== null);
    if (found === undefined) return undefined;
    const { number, name } = found.groups ?? {};
    const [from, to] = found.indices?.groups?.who ?? [0, 0];
    const action = actionOf(actions, number, name);
    const who = words.slice(from, to).trim();
    return { ...(action !== undefined && { action }), ...(who !== '' && { to: who }) };
  };

  const assigned = isAdministrator ? find(ASSIGN) : undefined;
  if (assigned?.action !== undefined) return { do: 'hand-over', act: 'assign', ...assigned };
  const withdrawn = find(WITHDRAW);
  if (withdrawn !== undefined) return { do: 'hand-over', act: 'withdraw', ...withdrawn };
  const started = find(START);
  return started && { do: 'hand-over', act: started.to === undefined ? 'start' : 'ask', ...started };
}

function actionOf(
  actions: readonly Action[],
  number: string | undefined,
  name: string | undefined,
): string | undefined {
  if (number !== undefined) return actions.find((one) => one.number === Number(number))?.id ?? number;
  if (name === undefined) return undefined;
  const namesOf = ({ name: its }: Action) => (typeof its === 'string' ? [its] : [its.sv, its.en]);
  return actions.find((one) => namesOf(one).some((its) => withoutMarks(its) === name))?.id;
}

/** Small letters, each in its place, without dots and rings. */
function withoutMarks(words: string): string {
  return [...words]
    .map(
      (letter) =>
        letter
          .normalize('NFD')
          .replace(/\p{Diacritic}/gu, '')
          .toLowerCase() || letter,
    )
    .join('');
}

function anyOf(...patterns: readonly string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, 'du'));
}
