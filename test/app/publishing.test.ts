import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lika } from '../../src/app/lika.ts';
import { type HeavyWork, openHeavyWork } from '../../src/app/threads/heavy-work.ts';
import { createThread } from '../../src/app/threads/thread.ts';
import type { Command } from '../../src/messages/command.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import type { Records } from '../../src/records/records.ts';
import type { Disclose } from '../../src/scoring/disclosure/disclose.ts';
import { type FakePlatform, from } from '../support/fake-platform.ts';
import { keepingLog } from '../support/log.ts';
import type { ExampleJob } from './threads/example-thread.ts';
import { startLika, type WholeLika } from './whole-lika.ts';

const NOW = new Date('2026-11-13T13:00:00Z');

let whole: WholeLika;
let records: Records;
let lika: Lika;
let platform: FakePlatform;
let heavyWork: HeavyWork;
let log: ReturnType<typeof keepingLog>;
/** What works out what may be shown of a round, on its thread; a test may put another in its place. */
let disclose: Disclose;

beforeEach(async () => {
  heavyWork = openHeavyWork();
  log = keepingLog();
  disclose = heavyWork.disclose;
  whole = startLika({ now: () => NOW, disclose: (...of) => disclose(...of), log });
  ({ lika, platform } = whole);
  records = lika.records;
  await handIn('skola', [4, 3, 2, 2]);
  await handIn('kultur', [2, 3, 4, 4]);
  await handIn('omsorg', [3, 4, 3, 2]);
});
afterEach(async () => {
  await whole.close();
  await heavyWork.close();
});

/** Ratings of hbtq.plan, hbtq.data, barn.plan, barn.data. */
async function handIn(unit: string, given: number[]): Promise<void> {
  const items = ['hbtq.plan', 'hbtq.data', 'barn.plan', 'barn.data'];
  const by = { at: NOW.toISOString(), by: 'amina@exempelby.se' };
  const form = await records.forms.get(`2026/${unit}`);
  const handIns = [...(form?.handIns ?? []), by];
  const ratings = Object.fromEntries(given.map((rating, index) => [items[index] ?? '', rating]));
  await records.handIns.set(`2026/${unit}/${handIns.length}`, { ...by, ratings, texts: {}, reasons: {} });
  await records.forms.set(`2026/${unit}`, { startedAt: by.at, startedBy: by.by, answers: [], handIns });
}

const publish: Command = { do: 'round', act: 'publish' };
const receive = (name: string, command: Command) =>
  lika.inbox.receive(from(name, { kind: 'command', command }));
async function press(name: string, command: Command): Promise<string> {
  await receive(name, command);
  await lika.inbox.settled();
  return plainText(latest());
}
function latest() {
  const answer = platform.answers.at(-1);
  if (answer === undefined) throw new Error('nothing is answered');
  return answer.reply;
}
function button(title: string): Command {
  const choices = latest().parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
  const found = choices.find((choice) => choice.title === title);
  if (found === undefined) throw new Error(`no button ${title}`);
  return found.command;
}
const standing = async () => (await lika.rounds.list()).find(({ id }) => id === '2026');

/** Works it out on a thread that dies of it. */
const dying: Disclose = async () => {
  const thread = createThread<ExampleJob, never>(new URL('./threads/example-thread.ts', import.meta.url));
  return thread.run({ do: 'exit' });
};

describe('while a result is worked out', () => {
  test('others get their answers, and then the administrator gets the result', async () => {
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    disclose = async (...of) => {
      begun.resolve();
      await goOn.promise;
      return heavyWork.disclose(...of);
    };
    await receive('karin', publish);
    await begun.promise;
    await receive('amina', { do: 'help' });
    await vi.waitFor(() => expect(platform.answers).toHaveLength(1));
    expect(platform.said()).toContain('skatta');
    goOn.resolve();
    await lika.inbox.settled();
    expect(plainText(latest())).toContain('Så här blir resultatet av');
  });

  test('it is worked out once to be seen, and once to be published', async () => {
    const asked = vi.fn(heavyWork.disclose);
    disclose = asked;
    await press('karin', publish);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(await press('karin', button('Publicera'))).toContain('är publicerat');
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('where the thread dies of it', () => {
  test('the administrator learns that nothing was published, the log why, and trying again publishes', async () => {
    await press('karin', publish);
    disclose = dying;
    expect(await press('karin', button('Publicera'))).toContain('så inget nytt är publicerat');
    expect(await standing()).toMatchObject({ closed: false });
    expect(await records.publications.get('2026')).toBeUndefined();
    expect(log.lines).toEqual([
      expect.objectContaining({ level: 'error', details: expect.objectContaining({ round: '2026' }) }),
    ]);

    disclose = heavyWork.disclose;
    expect(await press('karin', button('Försök igen'))).toContain('är publicerat');
    expect(await standing()).toMatchObject({ closed: true, published: '2026-11-13' });
  });

  test('a correction leaves what everyone sees as it was', async () => {
    await press('karin', publish);
    await press('karin', button('Publicera'));
    const before = await records.publications.get('2026');
    await handIn('skola', [3, 2, 3, 3]);
    await handIn('kultur', [3, 2, 3, 3]);
    await handIn('omsorg', [4, 2, 4, 3]);
    disclose = dying;
    expect(await press('karin', { ...publish, round: '2026' })).toContain('Det som alla ser står kvar.');
    expect(await records.publications.get('2026')).toEqual(before);

    disclose = heavyWork.disclose;
    expect(await press('karin', button('Försök igen'))).toContain('har ändrat sina svar sedan sist');
    await press('karin', button('Publicera igen'));
    expect((await records.publications.get('2026'))?.version).toBe(2);
  });
});
