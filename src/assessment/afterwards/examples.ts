import type { Command } from '../../messages/command.ts';
import { choices, type Reply, reply, text } from '../../messages/reply.ts';
import { exampleKey, type SharedExample } from '../../records/assessment/example.ts';
import { isAwaited } from '../../records/people/awaited-line.ts';
import type { Records } from '../../records/records.ts';
import type { Turns } from '../../records/turns.ts';
import type { Asking } from '../../register/asking.ts';
import { type GoodExample, goodExamples } from '../../register/good-examples.ts';
import type { Register } from '../../register/register.ts';
import { standingRounds } from '../../register/standing-rounds.ts';
import { askLine, refusedLine } from '../ask-line.ts';
import { words } from '../words.ts';

type ExampleCommand = Extract<Command, { do: 'example' }>;

/** What another unit has told of its work in the area, the latest first; else what the plan tells of. */
export async function exampleFromElsewhere(
  { plan }: Register,
  records: Pick<Records, 'addedRounds' | 'examples' | 'publications' | 'rounds' | 'roundUnits'>,
  { area, unit }: { area: string; unit: string },
): Promise<GoodExample | undefined> {
  const rounds = await standingRounds(plan, records);
  const fitting = (await goodExamples(plan, records, { rounds })).filter(
    (one) => one.unit !== unit && one.areas.includes(area),
  );
  const [first] = fitting.toSorted(({ at: one = '' }, { at: other = '' }) => other.localeCompare(one));
  return first;
}

/** Asks for an example, or removes one's own; of one's own unit only. */
export async function handleExample(
  { register, records, turns }: { register: Register; records: Records; turns: Turns },
  { act, round, unit, area }: ExampleCommand,
  asking: Asking,
): Promise<Reply> {
  const say = words[asking.language];
  const { person, now } = asking;
  if (person.unit !== unit || !person.roles.includes('respondent')) {
    return reply(text(say.anotherUnit({ unit: register.unit(unit)?.name ?? unit })));
  }
  if (act === 'remove') {
    await changeOwn({ records, turns }, { round, unit, area }, person.email, undefined);
    return reply(text(say.exampleRemoved));
  }
  const example = { round, unit, area, since: now.toISOString() };
  return askLine(records, { example }, { ask: say.tellExample, note: say.exampleNote }, asking);
}

/** Keeps the example that is waited for; undefined when none is. */
export async function takeExample(
  { records, turns }: { records: Records; turns: Turns },
  line: string,
  asking: Asking,
): Promise<Reply | undefined> {
  const { email } = asking.person;
  const { example, ...rest } = (await records.conversations.get(email)) ?? {};
  if (!isAwaited(example, asking.now)) return undefined;
  const told = line.trim();
  const refused = refusedLine(told, asking);
  if (refused !== undefined) return refused;
  const { round, unit, area } = example;
  const one = { text: told, by: email, at: asking.now.toISOString() };
  await changeOwn({ records, turns }, { round, unit, area }, email, one);
  await records.conversations.set(email, { ...rest, lineTaken: asking.id });
  const say = words[asking.language];
  return reply(
    text(say.exampleKept),
    choices({ title: say.removeExample, command: { do: 'example', act: 'remove', round, unit, area } }),
  );
}

/** Puts the person's example in the place of an earlier one of theirs; undefined: takes it away. Colleagues keep theirs. */
function changeOwn(
  { records, turns }: { records: Records; turns: Turns },
  { round, unit, area }: { round: string; unit: string; area: string },
  by: string,
  one: SharedExample | undefined,
): Promise<void> {
  const key = exampleKey(round, unit, area);
  return turns(`example/${key}`, async () => {
    const others = (await records.examples.get(key))?.told.filter((other) => other.by !== by) ?? [];
    const told = one === undefined ? others : [...others, one];
    if (told.length === 0) await records.examples.delete(key);
    else await records.examples.set(key, { told });
  });
}
