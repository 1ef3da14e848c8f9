import type { Command } from '../../messages/command.ts';
import { choices, note, type Reply, reply, text } from '../../messages/reply.ts';
import { inLanguage, type Language } from '../../plan/plan.ts';
import { exampleKey, type Records } from '../../records/records.ts';
import type { Asking } from '../../register/asking.ts';
import type { Register } from '../../register/register.ts';
import { standingRounds } from '../../register/standing-rounds.ts';
import { isAwaited, refusedLine } from '../reason.ts';
import { words } from '../views/answer-words.ts';

export type ExampleCommand = Extract<Command, { do: 'example' }>;

/** `from`: the name of the unit that tells it. */
export type ExampleFromElsewhere = { from: string; text: string };

/** What another unit has told of its work in the area, the latest first; else what the plan tells of. */
export async function exampleFromElsewhere(
  register: Register,
  records: Pick<Records, 'addedRounds' | 'examples' | 'rounds' | 'roundUnits'>,
  { area, unit, language }: { area: string; unit: string; language: Language },
): Promise<ExampleFromElsewhere | undefined> {
  const { plan } = register;
  const others = plan.units.filter(({ id }) => id !== unit);
  const rounds = await standingRounds(plan, records);
  const places = rounds.flatMap((round) => others.map((other) => ({ round: round.id, other })));
  const told = await records.examples.getMany(
    places.map(({ round, other }) => exampleKey(round, other.id, area)),
  );
  const [latest] = places
    .flatMap(({ other }, index) => (told[index] ? [{ from: other.name, ...told[index] }] : []))
    .toSorted((one, two) => two.at.localeCompare(one.at));
  if (latest !== undefined) return { from: latest.from, text: latest.text };
  const planned = plan.examples.find((example) => example.unit !== unit && example.areas.includes(area));
  if (planned === undefined) return undefined;
  return {
    from: register.unit(planned.unit)?.name ?? planned.unit,
    text: inLanguage(planned.text, language),
  };
}

/** Asks for an example, or removes one; of one's own unit only. */
export async function handleExample(
  { register, records }: { register: Register; records: Records },
  { act, round, unit, area }: ExampleCommand,
  asking: Asking,
): Promise<Reply> {
  const say = words[asking.language];
  const { person, now } = asking;
  if (person.unit !== unit || !person.roles.includes('respondent')) {
    return reply(text(say.anotherUnit({ unit: register.unit(unit)?.name ?? unit })));
  }
  if (act === 'remove') {
    await records.examples.delete(exampleKey(round, unit, area));
    return reply(text(say.exampleRemoved));
  }
  const conversation = (await records.conversations.get(person.email)) ?? {};
  const example = { round, unit, area, since: now.toISOString() };
  await records.conversations.set(person.email, { ...conversation, example });
  return reply(
    text(say.tellExample),
    note(say.exampleNote),
    choices({ title: say.stopReopening, command: { do: 'cancel' } }),
  );
}

/** Keeps the example that is waited for; undefined when none is. */
export async function takeExample(
  records: Records,
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
  const at = asking.now.toISOString();
  await records.examples.set(exampleKey(round, unit, area), { text: told, by: email, at });
  await records.conversations.set(email, rest);
  const say = words[asking.language];
  return reply(
    text(say.exampleKept),
    choices({ title: say.removeExample, command: { do: 'example', act: 'remove', round, unit, area } }),
  );
}
