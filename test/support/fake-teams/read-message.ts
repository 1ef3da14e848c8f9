import type { Shown } from '../../contracts/platform-contract.ts';
import {
  CARD_TYPE,
  checkCard,
  type FakeAction,
  type FakeCard,
  type FakeElement,
  type FakeInput,
} from './check-card.ts';
import { CONSENT_TYPE } from './check-file.ts';
import type { FakeMessage } from './world.ts';

/** A message as Teams shows it: plain text as it is, the Markdown of cards without its marks. */
export function shownOf(message: FakeMessage): Shown {
  const cards = cardsOf(message);
  const { text } = message.activity;
  const offered = offersIn(message).map(({ content }) => content.description);
  const words = [...cards.flatMap(({ body }) => body.map(wordsOf)), ...offered].filter(Boolean);
  return {
    words: [typeof text === 'string' ? text : '', ...words].filter(Boolean).join('\n'),
    buttons: buttonsOf(message).map(({ title }) => title),
    pictures: attachmentsOf(message).flatMap(({ contentType, name }) =>
      contentType === 'image/png' ? [name ?? ''] : [],
    ),
  };
}

export function buttonsOf(message: FakeMessage): FakeAction[] {
  return cardsOf(message).flatMap(({ body, actions = [] }) => [
    ...body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : [])),
    ...actions,
  ]);
}

/** What can be filled in, in order. */
export function inputsOf(message: FakeMessage): FakeInput[] {
  return cardsOf(message).flatMap(({ body }) =>
    body.flatMap((element) =>
      element.type === 'Input.ChoiceSet' || element.type === 'Input.Text' ? [element] : [],
    ),
  );
}

type FakeOffer = {
  name: string;
  content: { description: string; acceptContext: object; declineContext: object };
};

/** The files that a message asks about. */
export const offersIn = (message: FakeMessage): FakeOffer[] =>
  attachmentsOf(message).flatMap((one) => (one.contentType === CONSENT_TYPE ? [one as FakeOffer] : []));

export const attachmentsOf = ({ activity }: Pick<FakeMessage, 'activity'>) =>
  (activity.attachments ?? []) as { contentType: string; content?: unknown; name?: string }[];

function cardsOf({ activity }: Pick<FakeMessage, 'activity'>): FakeCard[] {
  return attachmentsOf({ activity })
    .filter(({ contentType }) => contentType === CARD_TYPE)
    .map(({ content }) => checkCard(content));
}

function wordsOf(element: FakeElement): string {
  switch (element.type) {
    case 'TextBlock':
      return shownText(element.text);
    case 'Container':
      return element.items.map(wordsOf).join('\n');
    case 'Table':
      return element.rows
        .map(({ cells }) => cells.map(({ items }) => items.map(wordsOf).join(' ')).join(' | '))
        .join('\n');
    case 'Input.ChoiceSet':
    case 'Input.Text':
      return element.label;
    case 'ActionSet':
      return '';
  }
}

/** The Markdown that a TextBlock knows, shown: lists, emphasis and links, and what is escaped as it is. */
function shownText(markdown: string): string {
  return markdown
    .split('\r')
    .map((line) => line.replace(/^[-*+] /, '• '))
    .join('\n')
    .replace(
      /\\([^\sA-Za-z0-9])|(\*\*|\*|__|_|~~|`)|\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g,
      (_, escaped, _mark, link) => {
        return escaped ?? link ?? '';
      },
    );
}
