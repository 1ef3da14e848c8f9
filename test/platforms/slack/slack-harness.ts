import { vi } from 'vitest';
import type { Form } from '../../../src/messages/form.ts';
import { choices, reply } from '../../../src/messages/reply.ts';
import { escapeMrkdwn } from '../../../src/platforms/slack/escape.ts';
import type { PlatformHarness, Where } from '../../contracts/platform-contract.ts';
import { shownOf } from '../../support/fake-slack/read-message.ts';
import { BOT } from '../../support/fake-slack/workspace.ts';
import { type Served, serveSlack } from './serve-slack.ts';

/** Slack as the contract needs it. */
export async function slackHarness(
  options: { socket?: boolean } = {},
): Promise<PlatformHarness & { served: Served }> {
  let form: Form | undefined;
  const served = await serveSlack({ ...options, form: async () => form });
  const { fake, player, slack } = served;
  await slack.start();
  await slack.listen();
  fake.workspace.addChannel('allmänt');
  fake.workspace.addChannel('fika', { withLika: false });
  const channel = fake.workspace.addChannel('lika-mojligheter');
  const petra = fake.workspace.addUser({ realName: 'Petra Lind', email: 'Petra.Lind@exempelstad.se' });
  const place = (where: Where) => (where === 'direct' ? fake.workspace.directWith(petra.id) : channel);
  const taken = async (answered: Promise<{ status: number }>) => (await answered).status === 200;

  return {
    served,
    platform: slack,
    received: served.received,
    person: { email: 'petra.lind@exempelstad.se', address: petra.id },
    channel: channel.name,
    write: (text) => taken(player.directMessage(petra.id, escapeMrkdwn(text))),
    async writeDeliveredTwice(text) {
      const event = player.directMessageEvent(petra.id, escapeMrkdwn(text));
      await player.event(event, { eventId: 'Ev0TWICE' });
      await player.event(event, { eventId: 'Ev0TWICE' });
    },
    mention: (text) => taken(player.mention(petra.id, channel, escapeMrkdwn(text))),
    press: (where, title) => taken(player.press(petra.id, place(where).id, title)),
    async showForm(shown) {
      form = shown;
      await player.directMessage(petra.id, 'skatta');
      const open = choices({ title: 'Fyll i', command: { do: 'open-form', area: 'hbtq' } });
      const { place: asked } = served.received.at(-1) ?? { place: undefined };
      if (asked !== undefined) await slack.answer(asked, [reply(open)]);
      await player.press(petra.id, place('direct').id, 'Fyll i');
      await vi.waitFor(() => player.modal(petra.id));
    },
    form: async () =>
      player.modal(petra.id).questions.map(({ label, chosen, written }) => ({
        label,
        value: written ?? chosen ?? '',
      })),
    async saveForm(filled) {
      for (const { label, options: titles } of player.modal(petra.id).questions) {
        const value = filled[label];
        if (value === undefined) continue;
        if (titles === undefined) player.fill(petra.id, label, value);
        else if (isToldAtOnce(form, label)) await player.pick(petra.id, label, value);
        else player.mark(petra.id, label, value);
      }
      return taken(player.submit(petra.id));
    },
    pressUnknown: (where) => taken(player.pressValue(petra.id, place(where).id, '{"do":"fly"}')),
    async read(where) {
      return place(where)
        .messages.filter((message) => message.user === BOT.userId)
        .map(shownOf);
    },
    files: async () =>
      place('direct').messages.flatMap(({ files = [] }) =>
        files.map(({ name, title, bytes }) => {
          if (title !== name) throw new Error(`${name} is called ${title}`);
          return { name, content: bytes?.toString() ?? '' };
        }),
      ),
    async removeLatest(where) {
      const { messages } = place(where);
      messages.splice(
        messages.findLastIndex(({ user }) => user === BOT.userId),
        1,
      );
    },
    failStoring: served.failStoring,
    holdStoring: served.holdStoring,
    failSending: () => fake.faults.add('*', { kind: 'error', error: 'account_inactive' }, 1000),
    stop: served.stop,
  };
}

/** Whether a choice is sent as it is made. */
const isToldAtOnce = (form: Form | undefined, label: string): boolean =>
  form?.fields.some(
    (field) =>
      field.kind === 'choice' && field.label === label && field.options.every(({ command }) => command),
  ) ?? false;
