import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../../src/messages/incoming.ts';
import { reply, text } from '../../../src/messages/reply.ts';
import { EXAMPLE_BYTES, EXAMPLE_NAME, filePart } from '../../support/example-file.ts';
import type { Fault } from '../../support/fake-slack/faults.ts';
import { BOT, type FakeUser } from '../../support/fake-slack/workspace.ts';
import { type Served, serveSlack } from './serve-slack.ts';

const TITLE = 'Rapport <2026> & mer';

let served: Served;
let anna: FakeUser;
let place: Place;

beforeEach(async () => {
  served = await serveSlack();
  const { workspace } = served.fake;
  anna = workspace.addUser({ realName: 'Anna Ek', email: 'anna.ek@exempelstad.se' });
  await served.slack.start();
  place = { kind: 'direct', conversation: workspace.directWith(anna.id).id };
});
afterEach(() => served.stop());

const report = () => reply(text('Här är rapporten.'), filePart(TITLE));
const posted = () =>
  served.fake.workspace.directWith(anna.id).messages.filter(({ user }) => user === BOT.userId);
const said = () => posted().map(({ text: words }) => words);
const shared = () => posted().flatMap(({ files = [] }) => files);
const mark = (again = false) => ({ id: 'svar', since: new Date(), again });

describe('a file in Slack', () => {
  it('is a message of its own in the thread, called by its name, with its title as words', async () => {
    const { player, slack, received } = served;
    await player.directMessage(anna.id, 'rapport');
    const asked = received.at(-1);
    if (asked === undefined) throw new Error('nothing arrived');
    await slack.answer(asked.place, [report()]);
    expect(said()).toEqual(['Här är rapporten.', 'Rapport &lt;2026&gt; &amp; mer']);
    expect(posted().map(({ threadTs }) => threadTs)).toEqual([asked.place.thread, asked.place.thread]);
    expect(shared()).toMatchObject([{ name: EXAMPLE_NAME, title: EXAMPLE_NAME }]);
    expect(shared()[0]?.bytes?.toString()).toBe(EXAMPLE_BYTES);
  });

  it('reaches someone whose conversation is not known yet', async () => {
    await served.slack.deliver(
      { kind: 'person', email: 'anna.ek@exempelstad.se', address: undefined },
      report(),
      'notice/1',
    );
    expect(shared()).toHaveLength(1);
  });

  it.each<[why: string, method: string, fault: Fault, remedy: RegExp]>([
    [
      'the scope is missing',
      'files.getUploadURLExternal',
      { kind: 'error', error: 'missing_scope', needed: 'files:write' },
      /scope files:write/,
    ],
    [
      'the workspace lets nobody upload',
      'files.getUploadURLExternal',
      { kind: 'error', error: 'file_uploads_disabled' },
      /files be uploaded in the settings/,
    ],
    ['the upload breaks', 'upload', { kind: 'drop' }, /reaches the address/],
    ['the upload is refused', 'upload', { kind: 'status', status: 500 }, /reaches the address/],
    [
      'Slack does not take it at last',
      'files.completeUploadExternal',
      { kind: 'error', error: 'file_not_found' },
      /./,
    ],
  ])('is told of in words when %s, and the log says what to do', async (_, method, fault, remedy) => {
    served.fake.faults.add(method, fault, 10);
    await served.slack.answer(place, [report(), reply(text('Något mer?'))]);
    expect(shared()).toEqual([]);
    expect(said()).toEqual([
      'Här är rapporten.',
      expect.stringMatching(/Jag kunde inte skicka filen.*lika export/),
      'Något mer?',
    ]);
    const warnings = served.log.filter(({ level }) => level === 'warn').map(({ fields }) => fields.remedy);
    expect(warnings.join('\n')).toMatch(remedy);
  });

  it('comes though Slack stumbles on the way, or asks to wait', async () => {
    const { faults } = served.fake;
    faults.add('files.getUploadURLExternal', { kind: 'status', status: 503 });
    faults.add('files.completeUploadExternal', { kind: 'status', status: 429, retryAfter: 2 });
    await served.slack.answer(place, [report()]);
    expect(shared()).toHaveLength(1);
    expect(served.fake.impatient).toEqual([]);
  });

  it('does not stand twice when the answer to it was lost', async () => {
    served.fake.faults.add('files.completeUploadExternal', { kind: 'drop-after' });
    await served.slack.answer(place, [report()]);
    expect(shared()).toHaveLength(1);
    expect(said()).toHaveLength(2);
  });

  it('does not stand twice when the process died just after it was sent', async () => {
    await served.slack.answer(place, [report()], mark());
    const next = await serveSlack({ memory: served.memory, apiUrl: served.fake.apiUrl });
    await next.slack.answer(place, [report()], mark(true));
    expect(shared()).toHaveLength(1);
    expect(said()).toHaveLength(2);
    await next.stop();
  });

  it('is sent by the next process when the last one died just before', async () => {
    served.fake.faults.add('files.completeUploadExternal', { kind: 'drop' }, 10);
    await served.slack.answer(place, [reply(filePart(TITLE))], mark());
    expect(shared()).toEqual([]);
    const { messages } = served.fake.workspace.directWith(anna.id);
    messages.length = 0;
    const next = await serveSlack({ memory: served.memory });
    await next.slack.start();
    next.fake.workspace.users.set(anna.id, anna);
    const direct = next.fake.workspace.directWith(anna.id);
    await next.slack.answer({ ...place, conversation: direct.id }, [reply(filePart(TITLE))], mark(true));
    expect(direct.messages.flatMap(({ files = [] }) => files)).toHaveLength(1);
    await next.stop();
  });

  it('leaves no name of it in what is remembered', async () => {
    await served.slack.answer(place, [report()], mark());
    expect(JSON.stringify([...served.memory])).not.toMatch(/Rapport|svar/);
  });
});
