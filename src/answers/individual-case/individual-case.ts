import { note, type Reply, reply, text } from '../../messages/reply.ts';
import { probableSpelling } from '../../retrieval/words/spelling.ts';
import type { AnswersWording } from '../speech.ts';
import { INDIVIDUAL_CASE_PATTERNS, WORDS_OF_HARM } from './patterns.ts';

/** Whether someone tells of discrimination or harassment that happened to a person, rather than asks about it. */
export function tellsOfIndividualCase(line: string): boolean {
  const plain = line
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(likelyWord)
    .join(' ');
  return INDIVIDUAL_CASE_PATTERNS.some(({ pattern }) => pattern.test(plain));
}

/** People who are upset misspell: a slip in a word of harm is put right. */
const SHORTEST_MISSPELT = 5;

function likelyWord(word: string): string {
  return word.length < SHORTEST_MISSPELT ? word : (probableSpelling(word, WORDS_OF_HARM) ?? word);
}

/** Met with care and told where to turn; privately, and nothing is passed on. */
export function individualCaseReply(say: AnswersWording): Reply {
  return { ...reply(text(say.individualCase), note(say.individualCaseUrgent)), to: 'direct' };
}
