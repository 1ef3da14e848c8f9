import { type Citation, placeOf, type Reply } from '../../messages/reply.ts';
import type { Outgoing } from './bot-framework.ts';

/** Teams' limits (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-ai-bot-messages). */
const MOST = 10;
const NAME_LENGTH = 80;
const ABSTRACT_LENGTH = 160;

/** Teams' own label on what a language model has worded, with the sources of its marks [1], [2]; none on anything else. */
export function modelLabel({ byModel, parts }: Reply): Pick<Outgoing, 'entities'> {
  if (!byModel) return {};
  const sources = parts.flatMap((part) => (part.kind === 'citations' ? part.citations : []));
  const label = {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    additionalType: ['AIGeneratedContent'],
    citation: sources.slice(0, MOST).map(claim),
  };
  return { entities: [label] };
}

function claim(citation: Citation, index: number) {
  return {
    '@type': 'Claim',
    position: index + 1,
    appearance: {
      '@type': 'DigitalDocument',
      name: atMost(NAME_LENGTH, placeOf(citation)),
      abstract: atMost(ABSTRACT_LENGTH, citation.quote),
    },
  };
}

function atMost(length: number, words: string): string {
  return words.length <= length ? words : `${words.slice(0, length - 1)}…`;
}
