import type { Language } from '../../messages/format.ts';
import { choices, text } from '../../messages/reply.ts';
import type { Answered } from '../answered.ts';
import { wording } from '../speech.ts';
import { aboutLikaWords } from './topic-answer.ts';

/** Pastimes, new roles and orders to forget: by how a line begins, and what is written to steer a language model. */
const ASKS_FOR_ELSE = new RegExp(
  [
    '^(?:(?:hej|snälla|lika|kan du|kan ni|vill du|please|can you|could you|hi|hey) )*(?:',
    String.raw`(?:skriv|dikta|hitta på|write|compose|make up|make)(?: \p{L}+){0,3}? (?:dikt|vers|låt|sång|saga|sagor|rapp?|limerick|haiku|essä|uppsats|kod|program|poem|song|story|essay|code|joke)`,
    String.raw`|(?:berätta|dra|säg|tell|say)(?: \p{L}+){0,3}? (?:skämt|vits|saga|gåta|joke|riddle|story)`,
    '|sjung|sing|rita|draw|översätt|translate|låtsas|pretend|act as|agera som|rollspela|you are now|du är nu|from now on you',
    '|(?:glöm|ignorera|strunta i|bortse från|forget|ignore|disregard) (?:allt|alla|det|vad|everything|all|what|your|the|previous|dina)',
    String.raw`)(?!\p{L})|system ?-?prompt|`,
    String.raw`(?:ignorera|glöm|åsidosätt|ignore|forget|disregard|override) (?:\p{L}+ ){0,4}(?:instruktion|instruction|prompt)`,
  ].join(''),
  'iu',
);
/** A question in a sentence of its own is answered, whatever stands before it. */
const THEN_ASKS = /[.!\n]\s*\p{L}[^.!]*\?\s*$/u;

/** What to say to a line that asks for something that is no question, such as a poem or a new role. */
export function somethingElse(line: string, language: Language): Answered | undefined {
  if (!asksForSomethingElse(line)) return undefined;
  const { showActions } = wording[language];
  return {
    parts: [
      text(aboutLikaWords[language].notAboutPlan),
      choices({ title: showActions, command: { do: 'question', text: showActions } }),
    ],
    cited: [],
    abstained: true,
  };
}

function asksForSomethingElse(line: string): boolean {
  return !THEN_ASKS.test(line) && ASKS_FOR_ELSE.test(line.trim().replace(/[,;:]/g, ' ').replace(/\s+/g, ' '));
}
