import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createActions } from '../../src/actions/actions.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { createWorkingCalendar } from '../../src/plan/working-days.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { createTurns } from '../../src/records/turns.ts';
import { createRegister } from '../../src/register/register.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type ChannelCommand, createChannels } from '../../src/summaries/channels.ts';
import type { ChannelPlace } from '../../src/summaries/decide-channel.ts';
import { createSummaries } from '../../src/summaries/summaries.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';

const plan = examplePlan({ rounds: [], meetingQuestions: ['Vem saknas?'] });
const register = createRegister(plan, exampleRoster());
/** Monday 16 November 2026 at 09.00. */
const MONDAY = '2026-11-16T08:00:00.000Z';

let store: Store;
let records: Records;

beforeEach(() => {
  store = openSqliteStore(':memory:');
  records = openRecords(store);
});
afterEach(() => store.close());

const channel = (conversation: string): ChannelPlace => ({ platform: 'slack', conversation });
async function say(
  command: ChannelCommand,
  place: ChannelPlace | undefined,
  name = 'karin',
  at = '2026-11-13T10:00:00.000Z',
) {
  const channels = createChannels({
    register,
    records,
    turns: createTurns(),
    channelOf: (given) => given,
    isNamed: async ({ conversation }, name) => name === 'lika-mojligheter' && conversation === 'C-PLAN',
    settle: (to, name) => records.channels.set(name, to),
  });
  return plainText(
    await channels(command, {
      person: register.person(`${name}@exempelby.se`),
      language: 'sv',
      now: new Date(at),
      place,
    }),
  );
}
const use = (wish: Omit<Extract<ChannelCommand, { do: 'use-channel' }>, 'do'> = {}): ChannelCommand => ({
  do: 'use-channel',
  ...wish,
});
const summaries = () => {
  const calendar = createWorkingCalendar(plan);
  const { readStates } = createActions({ register, records, turns: createTurns(), calendar });
  return createSummaries({ register, records, calendar, readStates });
};
const due = async (at: string) =>
  (await summaries().due(new Date(at))).map(({ to, reply }) => ({
    to: to.kind === 'channel' ? to.name : '',
    text: plainText(reply),
  }));
const update = (action: string, at: string, state: 'in-progress' | 'done' | 'needs-support') =>
  records.actionHistories.set(action, { updates: [{ id: at, state, by: 'petra@exempelby.se', at }] });

describe('a channel', () => {
  test('gets the plan’s own post when it is the first to ask', async () => {
    expect(await say(use(), channel('C1'))).toContain(
      'Veckans inlägg kommer i den här kanalen på måndagar kl. 09.00, på svenska. Det handlar om hela planen.',
    );
    expect((await due(MONDAY)).map(({ to }) => to)).toEqual(['lika-mojligheter']);
    expect(await records.channels.get('lika-mojligheter')).toEqual(channel('C1'));
  });

  test('that asks later gets a post of its own, on its day, in its language, about its unit', async () => {
    await say(use(), channel('C1'));
    await say(use({ unit: 'kulturförvaltningen', weekday: 2, time: '10:00', language: 'en' }), channel('C2'));
    expect((await due(MONDAY)).map(({ to }) => to)).toEqual(['lika-mojligheter']);
    const [first, ...others] = await due('2026-11-17T09:00:00.000Z');
    expect(others.map(({ to }) => to)).toEqual(['slack:C2']);
    expect(first?.to).toBe('lika-mojligheter');
    expect(others[0]?.text).toContain('Week 47: Plan för lika möjligheter, for Kulturförvaltningen');
    expect(others[0]?.text).not.toContain('Dialog');
  });

  test('changes only what it names, and can go back to all', async () => {
    await say(use({ unit: 'kultur', time: '13:30' }), channel('C2'));
    expect(await say(use({ weekday: 5 }), channel('C2'))).toContain(
      'på fredagar kl. 13.30, på svenska. Det handlar om åtgärderna hos Kulturförvaltningen.',
    );
    expect(await say(use({ unit: null }), channel('C2'))).toContain('Det handlar om hela planen.');
  });

  test('keeps its post where the channel of the plan’s name is reached already', async () => {
    await records.channels.set('lika-mojligheter', channel('C1'));
    await say(use(), channel('C2'));
    expect((await due(MONDAY)).map(({ to }) => to)).toEqual(['lika-mojligheter', 'slack:C2']);
    await say(use({ time: '09:30' }), channel('C1'));
    expect((await due(MONDAY)).map(({ to }) => to)).toEqual(['slack:C2']);
  });

  test('of the plan’s name gets one post, also when it is the first to choose a unit', async () => {
    await say(use({ unit: 'kulturförvaltningen' }), channel('C-PLAN'));
    const [only, ...others] = await due(MONDAY);
    expect(others).toEqual([]);
    expect(only?.to).toBe('lika-mojligheter');
    expect(only?.text).toContain('för Kulturförvaltningen');
  });

  test('that turns out to be the plan’s own gets one post, as it chose', async () => {
    await say(use({ unit: 'kulturförvaltningen' }), channel('C2'));
    await records.channels.set('lika-mojligheter', channel('C2'));
    expect((await due(MONDAY)).map(({ to }) => to)).toEqual(['slack:C2']);
    await say({ do: 'leave-channel' }, channel('C2'));
    expect(await due(MONDAY)).toEqual([]);
  });

  test('stops, and begins again', async () => {
    await say(use(), channel('C1'));
    expect(await say({ do: 'leave-channel' }, channel('C1'))).toContain('kommer inte längre');
    expect(await due(MONDAY)).toEqual([]);
    expect(await say({ do: 'leave-channel' }, channel('C1'))).toContain('inget att sluta med');
    await say(use(), channel('C1'));
    expect(await due(MONDAY)).toHaveLength(1);
  });

  test('is told what was not understood, and nothing is changed', async () => {
    expect(await say(use({ unread: 'varannan vecka' }), channel('C1'))).toContain(
      'Jag förstod inte ”varannan vecka”. Inget är ändrat.',
    );
    expect(await say(use({ unit: 'brandkåren' }), channel('C1'))).toContain('”brandkåren”');
    expect(await records.summaryChannels.get('all')).toBeUndefined();
  });

  test('is told that posts come on weekdays, and nothing is changed', async () => {
    const said = await say(use({ weekday: 6 }), channel('C1'));
    expect(said).toContain('Veckans inlägg kommer på vardagar, måndag till fredag.');
    expect(said).toContain('”@Lika posta här på tisdagar');
    expect(await records.summaryChannels.get('all')).toBeUndefined();
  });

  test('is chosen by an administrator, in the channel itself', async () => {
    expect(await say(use(), channel('C1'), 'amina')).toContain('En administratör väljer');
    expect(await say(use(), undefined)).toContain('Skriv det i kanalen');
    expect(await records.summaryChannels.get('all')).toBeUndefined();
  });
});

describe('a Friday post', () => {
  beforeEach(() => say(use({ weekday: 5 }), channel('C1')));

  test('comes on the next working day when the Friday is free', async () => {
    // Good Friday is 3 April 2026, and Easter Monday the 6th.
    expect(await due('2026-04-03T07:00:00.000Z')).toEqual([]);
    expect((await due('2026-04-07T07:00:00.000Z'))[0]?.text).toContain('Vecka 14');
    expect((await due('2026-04-10T07:00:00.000Z'))[0]?.text).toContain('Vecka 15');
  });
});

describe('news of the week', () => {
  const revisions = (at: string) => summaries().revisions(new Date(at));
  const send = async (at: string) => {
    const [message] = await summaries().due(new Date(at));
    if (message === undefined) throw new Error('nothing is due');
    await records.sent.set(message.id, {
      id: message.id,
      kind: 'summary',
      to: 'lika-mojligheter',
      about: [],
      scheduledFor: message.scheduledFor,
      content: {},
      state: 'sent',
      attempts: 1,
    });
    return message;
  };

  test('changes what the post tells, and the post says when', async () => {
    const sent = await send(MONDAY);
    await update('a1', '2026-11-17T13:00:00.000Z', 'done');
    const [revision] = await revisions('2026-11-17T13:05:00.000Z');
    expect(revision?.id).toBe(sent.id);
    expect(revision?.news).not.toBe(sent.news);
    const text = plainText((await revision?.reply()) ?? { parts: [] });
    expect(text).toContain('Uppdaterad tisdag kl. 14.05');
    expect(text).toContain('åtgärd 1, Kunskap, är klar');
  });

  test('is none when only the days pass', async () => {
    const sent = await send(MONDAY);
    for (const at of ['2026-11-16T08:00:30.000Z', '2026-11-19T13:00:00.000Z', '2026-11-23T07:59:00.000Z']) {
      expect(
        (await revisions(at)).map(({ news }) => news),
        at,
      ).toEqual([sent.news]);
    }
  });

  test('is looked for without reading what stands in the post whatever happens', async () => {
    await send(MONDAY);
    const read: string[] = [];
    const unread = <Kept extends object>(kept: Kept, name: string): Kept =>
      new Proxy(kept, {
        get(of, method) {
          read.push(name);
          return Reflect.get(of, method);
        },
      });
    records = {
      ...records,
      examples: unread(records.examples, 'examples'),
      publishedResults: unread(records.publishedResults, 'published results'),
    };
    const [revision] = await revisions('2026-11-17T13:05:00.000Z');
    expect(read).toEqual([]);
    await revision?.reply();
    expect(read).toContain('examples');
  });

  test('leaves a post as it is that came before the channel chose another day', async () => {
    await send(MONDAY);
    await say(use({ weekday: 3 }), channel('C1'), 'karin', '2026-11-17T10:00:00.000Z');
    expect(await revisions('2026-11-17T11:00:00.000Z')).toEqual([]);
  });

  test('belongs to the latest post only, once it is sent', async () => {
    expect(await revisions(MONDAY)).toEqual([]);
    await send(MONDAY);
    expect(await revisions('2026-11-23T08:00:00.000Z')).toEqual([]);
  });
});

describe('the details', () => {
  test('are private, with every action and its state', async () => {
    await update('a1', '2026-11-10T08:00:00.000Z', 'needs-support');
    const reply = await summaries().details(undefined, new Date(MONDAY), 'sv');
    expect(reply.to).toBe('direct');
    expect(plainText(reply)).toContain('1. Kunskap');
    expect(plainText(reply)).toContain('Inget resultat av självskattningen är publicerat än.');
    const own = plainText(await summaries().details('bostad', new Date(MONDAY), 'sv'));
    expect(own).toContain('3. Dialog');
    expect(own).not.toContain('1. Kunskap');
  });
});
