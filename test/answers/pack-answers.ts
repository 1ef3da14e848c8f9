import { resolve } from 'node:path';
import { type Answer, type Answers, createAnswers } from '../../src/answers/answers.ts';
import type { Before } from '../../src/answers/before.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { loadPack } from '../../src/plan/pack/load-pack.ts';
import { createRegister, type Register } from '../../src/register/register.ts';
import { loadCollection } from '../../src/retrieval/collection.ts';

const DATA = resolve(import.meta.dirname, '../../data');

/** A pack's answers, asked one by one or as a conversation. */
export type PackAnswers = {
  register: Register;
  ask: (question: string, language?: 'sv' | 'en', email?: string) => Promise<Answer & { said: string }>;
  /** The answer to the last line, after those before it. */
  talk: (
    lines: readonly string[],
    language?: 'sv' | 'en',
    email?: string,
  ) => Promise<Answer & { said: string }>;
};

export async function packAnswers(name: string, now: Date): Promise<PackAnswers> {
  const pack = await loadPack(resolve(DATA, name));
  const { index } = await loadCollection(pack.documents);
  const register = createRegister(pack.plan, pack.roster);
  const answers: Answers = createAnswers({ index: () => index, register });
  const talk: PackAnswers['talk'] = async (lines, language = 'sv', email = '') => {
    const person = register.person(email);
    let before: Before = [];
    let last: Answer | undefined;
    for (const line of lines) {
      last = await answers.answer(line, language, now, { person, before });
      if (last.understood) before = [...before, last.understood];
    }
    if (last === undefined) throw new Error('nothing was asked');
    return { ...last, said: plainText(last.reply) };
  };
  return { register, talk, ask: (question, language, email) => talk([question], language, email) };
}
