import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choices, heading, list, note, reply, strong, text } from '../../../src/messages/reply.ts';
import { cardMessage, messageOf } from '../../../src/platforms/teams/message.ts';
import { checkActivity } from '../../support/fake-teams/check-activity.ts';
import { shownOf } from '../../support/fake-teams/read-message.ts';

const shown = (message: object) => shownOf({ id: '1', activity: { ...message } });

describe('a reply in Teams', () => {
  it('that is one line goes as plain text', () => {
    expect(messageOf(reply(text('Noterat: *åtgärd 7* pågår.')))).toEqual({
      type: 'message',
      text: 'Noterat: *åtgärd 7* pågår.',
      textFormat: 'plain',
    });
  });

  it.each([
    ['two lines', reply(text('Ett.\nTvå.'))],
    ['two parts', reply(text('Ett.'), text('Två.'))],
    ['a note', reply(note('Skriv inte om enskilda personer.'))],
    ['a button', reply(choices({ title: 'Hjälp', command: { do: 'help' } }))],
  ])('with %s is a card', (_, one) => {
    expect(messageOf(one)).not.toHaveProperty('text');
    expect(messageOf(one)?.attachments).toHaveLength(1);
  });

  it('is told in a notification by its first words', () => {
    const long = cardMessage(reply(heading('Vecka 12'), text('Nio av sjutton åtgärder pågår. '.repeat(20))));
    expect(long?.summary).toMatch(/^Vecka 12 Nio av sjutton .*…$/);
    expect(long?.summary?.length).toBeLessThanOrEqual(201);
  });

  it.each([reply(), reply(text('')), reply(text(' \n ')), reply(list([]))])(
    'that says nothing is none',
    (one) => {
      expect(messageOf(one)).toBeUndefined();
    },
  );

  it('is one that Teams takes, and shows a line as it was written, whatever was written', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(line, line, (one, other) => {
        for (const message of [messageOf(reply(text(one))), messageOf(reply(strong(one), text(other)))]) {
          if (message === undefined) continue;
          checkActivity({ ...message }, 'personal');
        }
        const alone = messageOf(reply(text(one)));
        if (alone?.text !== undefined) expect(shown(alone).words).toBe(one.trim());
      }),
    );
  });
});
