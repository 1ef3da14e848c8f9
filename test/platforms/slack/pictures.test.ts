import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/messages/incoming.ts';
import { choices, heading, type Reply, reply, text } from '../../../src/messages/reply.ts';
import { examplePicture } from '../../support/example-picture.ts';
import type { Fault } from '../../support/fake-slack/faults.ts';
import { shownOf } from '../../support/fake-slack/read-message.ts';
import { BOT, type FakeUser } from '../../support/fake-slack/workspace.ts';
import { pngSize } from '../../support/read-png.ts';
import { type Served, serveSlack } from './serve-slack.ts';

const ALT = 'Bild av självskattningen.';
const toChannel = { kind: 'channel', name: 'lika' } as const;
const missing = { pictures: [], words: expect.stringContaining(ALT) };
const there = { pictures: [ALT], words: expect.stringContaining('Granska') };

let served: Served;
let anna: FakeUser;
let place: Place;

beforeEach(() => start());
afterEach(() => served.stop());

async function start(memory?: Map<string, unknown>) {
  served = await serveSlack({ ...(memory === undefined ? {} : { memory }) });
  const { workspace } = served.fake;
  anna = workspace.addUser({ realName: 'Anna Ek', email: 'anna.ek@exempelstad.se' });
  workspace.addChannel('lika');
  await served.slack.start();
  place = { kind: 'direct', conversation: workspace.directWith(anna.id).id };
}

const review = (title = 'Skola'): Reply =>
  reply(
    heading('Granska'),
    { kind: 'picture', picture: examplePicture({ title }), alt: ALT },
    text('Klart?'),
  );
const files = () => [...served.fake.workspace.files.values()];
const posted = (name?: string) =>
  [...served.fake.workspace.conversations.values()]
    .filter((one) => (name === undefined ? one.kind === 'direct' : one.name === name))
    .flatMap(({ messages }) => messages.filter((one) => one.user === BOT.userId))
    .map(shownOf);
const warnings = () =>
  served.log
    .filter(({ level }) => level !== 'info')
    .map(({ fields, message }) => `${message}: ${fields.remedy}`);

describe('a picture in Slack', () => {
  it('is uploaded as it was painted, seen by nobody else, and waited for until Slack can show it', async () => {
    await served.slack.answer(place, [review()]);
    expect(posted()).toEqual([expect.objectContaining(there)]);
    const [file, ...others] = files();
    expect(others).toEqual([]);
    expect(pngSize(file?.bytes ?? Buffer.alloc(0)).width).toBeGreaterThan(360);
    const completed = served.fake.callsTo('files.completeUploadExternal').map(({ args }) => args);
    expect(completed).toEqual([{ files: [{ id: file?.id }] }]);
    expect(served.fake.callsTo('chat.postMessage').map(({ answer }) => answer)).toEqual(['ok']);
  });

  it('that is shown again is not uploaded again', async () => {
    await served.slack.answer(place, [review()]);
    await served.slack.answer(place, [review()]);
    expect(posted().map(({ pictures }) => pictures)).toEqual([[ALT], [ALT]]);
    expect(files()).toHaveLength(1);
    await served.slack.answer(place, [review('En annan')]);
    expect(files()).toHaveLength(2);
  });

  it('that was deleted in Slack is uploaded anew', async () => {
    await served.slack.answer(place, [review()]);
    served.fake.workspace.files.clear();
    await served.slack.answer(place, [review()]);
    expect(posted().at(-1)).toMatchObject(there);
  });

  it('is tried again where Lika may not look whether it is ready', async () => {
    served.fake.granted.delete('files:read');
    // Longer than the first post takes to come, however slow the machine.
    served.fake.workspace.state.readyAfterMs = 5000;
    await served.slack.answer(place, [review()]);
    expect(posted()).toEqual([expect.objectContaining(there)]);
    const answers = served.fake.callsTo('chat.postMessage').map(({ answer }) => answer);
    expect(answers.at(0)).toBe('invalid_blocks');
    expect(answers.at(-1)).toBe('ok');
  });

  it('that never becomes ready is told in words, once, after a while', async () => {
    served.fake.workspace.state.readyAfterMs = 1_000_000;
    await served.slack.answer(place, [review()]);
    expect(posted()).toEqual([expect.objectContaining(missing)]);
    expect(served.fake.callsTo('chat.postMessage').length).toBeLessThan(8);
  });

  it('takes its place in a message that is changed, or is told in words there', async () => {
    const asked = reply(text('Rad 1'), choices({ title: 'Paus', command: { do: 'pause' } }));
    await served.slack.answer(place, [asked, asked]);
    const [first, second] = served.fake.workspace.directWith(anna.id).messages.map(({ ts }) => ts);
    const inPlace: Reply = { ...review(), to: 'origin' };
    await served.slack.answer({ ...place, message: first ?? '' }, [inPlace]);
    served.fake.workspace.state.readyAfterMs = 1_000_000;
    await served.slack.answer({ ...place, message: second ?? '' }, [{ ...review('Sen'), to: 'origin' }]);
    expect(posted()).toEqual([expect.objectContaining(there), expect.objectContaining(missing)]);
  });

  it.each<[why: string, method: string, fault: Fault, remedy: RegExp]>([
    ['the scope is missing', 'files.getUploadURLExternal', missingScope('files:write'), /scope files:write/],
    [
      'the workspace lets nobody upload',
      'files.getUploadURLExternal',
      refusal('file_uploads_disabled'),
      /uploaded in the settings/,
    ],
    ['the upload breaks', 'upload', { kind: 'drop' }, /reaches the address/],
    ['the upload is refused', 'upload', { kind: 'status', status: 500 }, /reaches the address/],
    ['the end of the upload is refused', 'files.completeUploadExternal', refusal('file_not_found'), /./],
    ['Slack cannot be asked about it', 'files.info', { kind: 'drop' }, /reaches Slack/],
  ])('is told in words when %s, and the log says what to do', async (_, method, fault, remedy) => {
    served.fake.faults.add(method, fault, 10);
    await served.slack.answer(place, [review()]);
    expect(posted()).toEqual([expect.objectContaining(missing)]);
    expect(warnings()).toContainEqual(expect.stringMatching(/picture could not be sent to Slack/));
    expect(warnings().join('\n')).toMatch(remedy);
  });

  it('is shown though Slack stumbles once on the way', async () => {
    for (const method of ['files.getUploadURLExternal', 'files.completeUploadExternal', 'files.info']) {
      served.fake.faults.add(method, { kind: 'status', status: 503 });
    }
    await served.slack.answer(place, [review()]);
    expect(posted()).toEqual([expect.objectContaining(there)]);
  });

  it.each([
    ['an answer', () => served.slack.answer(place, [review()]), undefined],
    ['what Lika sends by itself', () => sendTwice(), 'lika'],
  ] as const)('does not stand twice in %s whose post was lost on the way back', async (_, send, channel) => {
    served.fake.faults.add('chat.postMessage', { kind: 'drop-after' });
    await send();
    expect(posted(channel)).toEqual([expect.objectContaining(there)]);
  });

  it('does not stand twice when the process died just after the post', async () => {
    await served.slack.deliver(toChannel, review(), 'summary/lika/2026-12');
    const { memory } = served;
    const { conversations } = served.fake.workspace;
    const before = [...conversations.values()].find(({ name }) => name === 'lika')?.messages ?? [];
    await served.stop();
    await start(memory);
    const channel = [...served.fake.workspace.conversations.values()].find(({ name }) => name === 'lika');
    channel?.messages.push(...before);
    await served.slack.deliver(toChannel, review(), 'summary/lika/2026-12');
    expect(posted('lika')).toHaveLength(1);
  });
});

/** The first try's answer is lost, which is known only when it is tried again. */
async function sendTwice(): Promise<void> {
  const send = () => served.slack.deliver(toChannel, review(), 'summary/lika/2026-12');
  await send().catch(() => undefined);
  await send();
}

function missingScope(needed: string): Fault {
  return { kind: 'error', error: 'missing_scope', needed };
}

function refusal(error: string): Fault {
  return { kind: 'error', error };
}
