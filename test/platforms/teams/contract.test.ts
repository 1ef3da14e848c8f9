import { reply } from '../../../src/messages/reply.ts';
import { platformContract, type Where } from '../../contracts/platform-contract.ts';
import { INFO_TYPE } from '../../support/fake-teams/check-file.ts';
import { attachmentsOf, offersIn, shownOf } from '../../support/fake-teams/read-message.ts';
import { serveTeams } from './serve-teams.ts';

platformContract('Teams', async () => {
  const served = await serveTeams();
  const { fake, player, teams, received } = served;
  const { world } = fake;
  await teams.start();
  const petra = world.addPerson({ name: 'Petra Lind', email: 'Petra.Lind@exempelstad.se' });
  const channel = world.addChannel('Lika möjligheter', [petra]);
  world.addChannel('Fika', [petra], { withLika: false });
  const place = (where: Where) => (where === 'direct' ? world.personal(petra) : channel);
  const taken = async (answered: Promise<{ status: number }>) => (await answered).status === 200;

  // Petra has the app, Lika knows her, and someone has chosen the channel.
  await player.install(petra);
  const [opened] = received;
  if (opened === undefined) throw new Error('the installation did not arrive');
  await teams.identify(opened.from);
  await player.mention(petra, channel, 'använd kanalen');
  const mentioned = received.at(-1);
  if (mentioned === undefined) throw new Error('the mention did not arrive');
  await teams.chooseChannel(mentioned.place, channel.name);
  received.length = 0;

  return {
    platform: teams,
    received,
    person: { email: 'petra.lind@exempelstad.se', address: petra.id },
    channel: channel.name,
    write: (text) => taken(player.write(petra, text)),
    async writeDeliveredTwice(text) {
      const message = player.message(petra, text);
      await player.deliver(message);
      await player.deliver(message);
    },
    mention: (text) => taken(player.mention(petra, channel, text)),
    press: (where, title) => taken(player.press(petra, place(where), title)),
    async showForm(form) {
      await player.write(petra, 'skatta');
      const asked = received.at(-1);
      if (asked !== undefined) await teams.answer(asked.place, [reply({ kind: 'form', form })]);
    },
    form: async () => player.fields(place('direct')),
    saveForm: (filled) => taken(player.fillIn(petra, place('direct'), filled)),
    pressUnknown: (where) => taken(player.pressData(petra, place(where), { command: '{"do":"fly"}' })),
    read: async (where) => place(where).messages.map(shownOf),
    async files() {
      const talk = place('direct');
      while (talk.messages.some((message) => offersIn(message).length > 0)) {
        if (!(await taken(player.answerOffer(petra, 'accept')))) throw new Error('the answer was not taken');
      }
      return talk.messages
        .flatMap((message) => attachmentsOf(message))
        .flatMap(({ contentType, content }) => {
          if (contentType !== INFO_TYPE) return [];
          const upload = world.uploads.get((content as { uniqueId: string }).uniqueId);
          return upload === undefined ? [] : [{ name: upload.name, content: String(upload.bytes) }];
        });
    },
    async removeLatest(where) {
      place(where).messages.pop();
    },
    failStoring: served.failStoring,
    holdStoring: served.holdStoring,
    failSending: () =>
      fake.faults.add('*', { kind: 'status', status: 403, code: 'BotDisabledByAdmin' }, 1000),
    stop: served.stop,
  };
});
