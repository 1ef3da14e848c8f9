import { tellsOfIndividualCase } from '../answers/individual-case/individual-case.ts';
import type { Incoming, Mentioned, Sender } from '../messages/incoming.ts';
import type { Log } from '../messages/log.ts';
import type { Register } from '../register/register.ts';
import { isEnglish } from '../retrieval/words/english-question.ts';
import { words } from './help.ts';

export type NamingParts = {
  register: Register;
  identify: (who: Sender) => Promise<Sender>;
  log: Pick<Log, 'warn'>;
};

/**
 * Those who are mentioned by the platform's own ids become names, of people on the roster and nobody else: no id is kept
 * or passed on. Where something is told of what happened to them, nobody is named.
 */
export async function withNames(incoming: Incoming, parts: NamingParts): Promise<Incoming> {
  const { body } = incoming;
  if (body.kind !== 'text' || body.mentions === undefined) return incoming;
  const { text, mentions } = body;
  const say = words[isEnglish(text) ? 'en' : 'sv'];
  const unnamed = written(
    text,
    mentions.map((one) => ({ ...one, name: say.aColleague })),
  );
  if (tellsOfIndividualCase(unnamed)) return { ...incoming, body: { kind: 'text', text: unnamed } };
  const named = await Promise.all(
    mentions.map(async (one) => ({
      ...one,
      name: one.name ?? (await nameOf(one, incoming, parts)) ?? say.someone,
    })),
  );
  return { ...incoming, body: { kind: 'text', text: written(text, named) } };
}

async function nameOf(
  { address }: Mentioned,
  { id, from: { platform } }: Incoming,
  { register, identify, log }: NamingParts,
): Promise<string | undefined> {
  try {
    const { email } = await identify({ platform, address, name: '', guest: false });
    return email === undefined ? undefined : register.person(email)?.name;
  } catch (error) {
    log.warn({ err: error, id }, 'someone who was mentioned could not be looked up; they are not named');
    return undefined;
  }
}

const written = (text: string, named: readonly { text: string; name: string }[]): string =>
  named.reduce((words, one) => words.replaceAll(one.text, () => one.name), text);
