import { distance } from 'fastest-levenshtein';
import type { Command } from '../messages/command.ts';
import { shortNameOf } from '../plan/commitment-name.ts';
import { type Commitment, inLanguage } from '../plan/plan.ts';
import { allowedSlips, folded } from './words.ts';

type CommitmentCommand = Extract<Command, { do: 'commitments' }>;

const LANGUAGES = ['sv', 'en'] as const;

/** All of them, as they are asked for by the word alone. */
const COMMITMENTS = ['åtaganden', 'våra åtaganden', 'åtagandena', 'commitments', 'our commitments'].map(
  folded,
);

/** How someone begins who asks where we stand. What they ask about follows; the longer are tried first. */
const OPENINGS = [
  'hur ligger vi till',
  'hur ligger kommunen till',
  'hur bra ligger vi till',
  'hur ligger det till',
  'hur står vi oss',
  'hur står det till',
  'hur går det',
  'hur går vårt arbete',
  'hur går arbetet',
  'hur långt har vi kommit',
  'hur lever vi upp till',
  'lever vi upp till',
  'hur uppfyller vi',
  'uppfyller vi',
  'hur är läget',
  'hur ser det ut',
  'vad är status',
  'vad är statusen',
  'läget',
  'status',
  'how are we doing',
  'how is it going',
  'how is our work going',
  'how do we stand',
  'where do we stand',
  'how far have we come',
  'do we live up to',
  'what is the status',
]
  .map(folded)
  .toSorted((one, other) => other.length - one.length);

/** Words that may stand beside the name. */
const FILLERS = wordsIn(
  'mot med i för på till gentemot om kring enligt när det gäller då nu just idag dag oss vi våra vårt vår alla de den åtagandet punkterna principerna målen delmålen programmet strategin deklarationen on with in to of for against about our the now all regarding commitment points principles goals',
);

/**
 * "hur ligger vi till mot ECCAR?", "status åtaganden": every word must be explained, so that other questions in which a
 * commitment is named go to the answers. A small slip of the pen is no matter.
 */
export function readCommitmentCommand(
  line: string,
  commitments: readonly Commitment[],
): CommitmentCommand | undefined {
  const said = folded(line.replace(/:s\b/gu, '').replace(/[?:,]/gu, ' ')).split(' ');
  if (isOne(said.join(' '), COMMITMENTS, 1)) return { do: 'commitments' };
  const about = afterOpening(said);
  if (about === undefined) return undefined;
  if (isOne(about.join(' '), COMMITMENTS, 1)) return { do: 'commitments' };
  const found = commitments.find((commitment) => isNamed(commitment, about));
  return found && { do: 'commitments', commitment: found.id };
}

/** What the words are about, without those beside it; undefined where they do not ask where we stand. */
function afterOpening(words: readonly string[]): string[] | undefined {
  for (const opening of OPENINGS) {
    const length = opening.split(' ').length;
    const said = words.slice(0, length).join(' ');
    if (isOne(said, [opening], allowedSlips(opening))) {
      return words.slice(length).filter((word) => !FILLERS.has(word));
    }
  }
  return undefined;
}

/** By its id or its short name, with or without an article before it, and with whatever more of its whole name. */
function isNamed(commitment: Commitment, said: readonly string[]): boolean {
  const short = [
    commitment.id.replaceAll('-', ' '),
    shortNameOf(commitment, 'sv'),
    shortNameOf(commitment, 'en'),
  ].map(folded);
  const inShort = wordsIn(short.join(' '));
  const whole = wordsIn(LANGUAGES.map((language) => inLanguage(commitment.name, language)).join(' '));
  const words = said.filter((word) => inShort.has(word) || !whole.has(word)).join(' ');
  const names = [...short, ...short.map((name) => name.replace(/^(?:ett|en|the|an?) /u, ''))];
  return names.some((name) => isOne(words, [name], slipsIn(name)));
}

/** Abbreviations are often of four letters: one that is slipped on is likelier than something else so like it. */
const slipsIn = (name: string): number => (name.length === 4 ? 1 : allowedSlips(name));

function isOne(said: string, words: readonly string[], slips: number): boolean {
  return words.some((word) => distance(word, said) <= slips);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(folded(text).split(/[^\p{L}\p{N}-]+/u));
}
