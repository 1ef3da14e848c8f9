import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import type { Incoming, Place } from '../../src/messages/incoming.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Records } from '../../src/records/records.ts';
import { exampleIndex } from '../answers/example-documents.ts';
import { from } from '../support/fake-platform.ts';
import { startLika, type WholeLika } from './whole-lika.ts';

let whole: WholeLika;
let records: Records;
let now: Date;

beforeEach(() => {
  now = new Date('2026-11-13T13:00:00Z');
  const index = exampleIndex();
  whole = startLika({
    now: () => now,
    answer: ({ register, rounds, depth }) =>
      createAnswers({ index: () => index, register, rounds, depth }).answer,
  });
  records = whole.lika.records;
});
afterEach(() => whole.close());

async function send(incoming: Incoming): Promise<string> {
  const replies = await whole.send(incoming);
  return replies
    .map((reply) => `${reply.to === undefined ? '' : `(${reply.to}) `}${plainText(reply)}`)
    .join('\n---\n');
}
const say = (name: string, line: string, place?: Place) => send(from(name, line, place ? { place } : {}));
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const thread = (name: string): Place => ({
  kind: 'channel',
  conversation: 'lika-mojligheter',
  thread: name,
});
async function kept(): Promise<string> {
  const entries: string[] = [];
  for await (const entry of records.latestQuestions.entries()) entries.push(JSON.stringify(entry));
  return entries.join('\n');
}

const COORDINATOR_OF_2 = 'Petra Lind på Kulturförvaltningen samordnar åtgärd 2';
const UNKNOWN = 'Jag vet inte riktigt vad du syftar på';

describe('a person’s questions are understood from those before', () => {
  test('in a direct message', async () => {
    await say('amina', 'åtgärd 2');
    expect(await say('amina', 'vem ansvarar för den?')).toContain(COORDINATOR_OF_2);
    expect(await say('amina', 'och Dialog?')).toContain('Olle Sand');
  });

  test('about what was listed, the actions that others have worked with', async () => {
    await say('amina', 'åtgärderna 1 och 2');
    expect(await say('amina', 'och vem har dem?')).toContain('2. Kommunikation, Petra Lind');
    await say('amina', 'åtgärd 2');
    await say('amina', 'vad gör andra?');
    expect(await say('amina', 'vem ansvarar för den?')).toContain(COORDINATOR_OF_2);
  });

  test('a question in English is answered in English', async () => {
    expect(await say('amina', 'when is action 2 due?')).toContain('1 June 2027');
    expect(await say('amina', 'när ska åtgärd 2 vara klar?')).toContain('1 juni 2027');
  });

  test('a coordinator who asks what to do is told of their own actions', async () => {
    expect(await say('petra', 'vad ska jag göra nu?')).toContain('Petra Lind samordnar');
  });

  test('but not after half an hour', async () => {
    await say('amina', 'åtgärd 2');
    later(31);
    expect(await say('amina', 'vem ansvarar för den?')).toContain(UNKNOWN);
  });

  test('each their own', async () => {
    await say('amina', 'åtgärd 2');
    expect(await say('jonas', 'vem ansvarar för den?')).toContain(UNKNOWN);
  });

  test('a pressed choice counts as the question that it asks', async () => {
    await send(from('amina', { kind: 'command', command: { do: 'question', text: 'Visa mer om åtgärd 2' } }));
    expect(await say('amina', 'när ska den vara klar?')).toContain('1 juni 2027');
  });

  test('in a channel by thread', async () => {
    await say('amina', 'åtgärd 2', thread('one'));
    expect(await say('amina', 'vem ansvarar för den?', thread('two'))).toContain(UNKNOWN);
    expect(await say('amina', 'vem ansvarar för den?', thread('one'))).toContain(COORDINATOR_OF_2);
    expect(await say('amina', 'vem ansvarar för den?')).toContain(UNKNOWN);
  });

  test('a message that comes twice does not follow up itself', async () => {
    await say('amina', 'åtgärd 2');
    const again = from('amina', 'vem ansvarar för den?');
    await send(again);
    await send(again);
    expect(await kept()).toContain('Vem samordnar åtgärd 2?');
    expect((await records.latestQuestions.get('amina@exempelby.se'))?.questions).toHaveLength(2);
  });

  test('only the latest few are kept', async () => {
    for (let asked = 0; asked < 7; asked += 1) await say('amina', 'åtgärd 2');
    expect((await records.latestQuestions.get('amina@exempelby.se'))?.questions).toHaveLength(5);
  });
});

describe('in a channel’s thread, a colleague’s question is understood from what others asked there', () => {
  const one = thread('one');

  test('whoever asked it', async () => {
    await say('amina', 'vem samordnar åtgärd 1?', one);
    expect(await say('jonas', 'och Kommunikation?', one)).toContain(COORDINATOR_OF_2);
    expect(await say('amina', 'när ska den vara klar?', one)).toContain('1 juni 2027');
  });

  test('but not in another thread, in another channel, nor in private', async () => {
    await say('amina', 'åtgärd 2', one);
    const follow = 'vem ansvarar för den?';
    expect(await say('jonas', follow, thread('two'))).toContain(UNKNOWN);
    expect(await say('jonas', follow, { ...one, conversation: 'another' })).toContain(UNKNOWN);
    expect(await say('jonas', follow)).toContain(UNKNOWN);
  });

  test('nor the other way round: what someone asked in private is not carried to a thread', async () => {
    await say('amina', 'åtgärd 2');
    expect(await say('jonas', 'vem ansvarar för den?', one)).toContain(UNKNOWN);
    expect(await say('amina', 'vem ansvarar för den?', one)).toContain(UNKNOWN);
  });

  test('what someone asks of their own is remembered for them alone', async () => {
    await say('petra', 'vad ska jag göra nu?', one);
    expect(await say('jonas', 'vem ansvarar för den?', one)).toContain(UNKNOWN);
    await say('petra', 'what should I do next?', thread('two'));
    expect(await say('jonas', 'who is responsible for it?', thread('two'))).not.toContain('Petra');
  });

  test('and what others asked before that is not taken for it', async () => {
    await say('amina', 'åtgärd 1', one);
    later(1);
    await say('petra', 'vad ska jag göra nu?', one);
    later(1);
    expect(await say('jonas', 'vem ansvarar för den?', one)).toContain(UNKNOWN);
    later(1);
    const answered = await say('amina', 'vem ansvarar för den?', one);
    expect(answered).toContain('samordnar åtgärd 1');
    expect(answered).not.toContain(UNKNOWN);
  });

  test('what was pressed is answered privately, and remembered there', async () => {
    const command = { do: 'question' as const, text: 'Visa mer om åtgärd 2' };
    expect(await send(from('amina', { kind: 'command', command }, { place: one }))).toContain('(direct)');
    expect(await say('jonas', 'vem ansvarar för den?', one)).toContain(UNKNOWN);
    expect(await say('amina', 'när ska den vara klar?')).toContain('1 juni 2027');
  });

  test('after someone has told of an individual case, nothing of the thread is remembered', async () => {
    await say('amina', 'åtgärd 2', one);
    await say('jonas', 'min kollega blir utfryst för att hon är lesbisk', one);
    expect(await kept()).toBe('');
    expect(await say('jonas', 'vem ansvarar för den?', one)).toContain(UNKNOWN);
  });
});

describe('what is waited for comes first', () => {
  test('a rating in the form is a rating, whatever was asked before', async () => {
    await say('amina', 'vilka åtgärder är försenade?');
    await say('amina', 'skatta');
    expect(await say('amina', '3')).not.toContain('Vad innebär');
    expect(await say('amina', 'vem samordnar åtgärd 2?')).toContain(COORDINATOR_OF_2);
    expect(await say('amina', 'och Dialog?')).toContain('Olle Sand');
  });
});

describe('someone tells of what happened to a person', () => {
  const TOLD = 'min kollega blir utfryst för att hon är lesbisk';

  test('they are met privately in a channel, and the channel gets nothing', async () => {
    const said = await say('amina', TOLD, thread('one'));
    expect(said).toContain('(direct) Det låter som något du ska få hjälp med');
    expect(said).not.toContain('---');
  });

  test('nothing of it is remembered, nor what was asked before', async () => {
    await say('amina', 'åtgärd 2');
    await say('amina', TOLD);
    expect(await kept()).toBe('');
    expect(await say('amina', 'vem ansvarar för den?')).toContain(UNKNOWN);
  });

  test('nothing of it stays in the store', async () => {
    await say('amina', TOLD);
    for (const space of ['latest-questions', 'conversations', 'action-histories', 'texts']) {
      for await (const [, value] of whole.store.space(space).entries()) {
        expect(JSON.stringify(value)).not.toContain('utfryst');
      }
    }
  });
});
