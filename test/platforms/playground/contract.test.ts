import type { Incoming } from '../../../src/messages/incoming.ts';
import { reply } from '../../../src/messages/reply.ts';
import { createPainter } from '../../../src/pictures/painter.ts';
import type { AdaptiveCard, Element } from '../../../src/platforms/adaptive-cards/card.ts';
import { Entry } from '../../../src/platforms/playground/entry.ts';
import { createPlayground } from '../../../src/platforms/playground/playground.ts';
import {
  type PlatformHarness,
  platformContract,
  type Shown,
  type Where,
} from '../../contracts/platform-contract.ts';
import { makeExampleFile } from '../../support/example-file.ts';
import { keepingLog } from '../../support/log.ts';
import { CHANNEL, memoryInProcess, people, START, serve } from './fake-lika.ts';

const PERSON = 'petra.lind@exempelstad.se';

platformContract('playground', async (): Promise<PlatformHarness> => {
  const memory = memoryInProcess();
  const received: Incoming[] = [];
  let failing = false;
  let ids = 0;
  const platform = createPlayground({
    people,
    paint: createPainter(keepingLog()),
    makeFile: makeExampleFile,
    channel: CHANNEL,
    municipality: 'Exempelstad',
    plan: 'Plan för lika möjligheter',
    timeZone: 'Europe/Stockholm',
    memory,
    clock: { now: () => START, advanceTo: async () => {} },
    reset: async () => {},
    newId: () => `${++ids}`,
    report: () => {},
    async receive(incoming) {
      if (failing) {
        failing = false;
        throw new Error('the store is full');
      }
      received.push(incoming);
    },
  });
  const server = await serve(platform.router);

  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${server.url}/playground/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok;
  };
  const cards = async (where: Where) => {
    const kept = await memory.load(where === 'direct' ? PERSON : CHANNEL);
    return kept.map((one) => Entry.parse(one)).flatMap((entry) => (entry.kind === 'lika' ? [entry] : []));
  };
  const inputs = async () =>
    ((await cards('direct')).at(-1)?.card.body ?? []).flatMap((element) =>
      element.type === 'Input.ChoiceSet' || element.type === 'Input.Text' ? [element] : [],
    );
  const choose = async (where: Where, command: string | undefined, values: Record<string, string> = {}) => {
    const message = (await cards(where)).at(-1)?.id;
    return post('choose', { person: PERSON, where, message, command, values });
  };

  return {
    platform,
    received,
    person: { email: PERSON, address: PERSON },
    channel: CHANNEL,
    write: (text) => post('say', { person: PERSON, where: 'direct', text }),
    mention: (text) => post('say', { person: PERSON, where: 'channel', text: `@Lika ${text}` }),
    async press(where, title) {
      const actions = (await cards(where)).flatMap(({ card }) => card.body.flatMap(actionsOf));
      return choose(where, actions.findLast((action) => action.title === title)?.data.command);
    },
    async showForm(form) {
      const place = { kind: 'direct', conversation: PERSON } as const;
      await platform.answer(place, [reply({ kind: 'form', form })]);
    },
    form: async () =>
      (await inputs()).map((input) => ({
        label: input.label,
        value:
          input.type === 'Input.Text'
            ? (input.value ?? '')
            : (input.choices.find(({ value }) => value === input.value)?.title ?? ''),
      })),
    async saveForm(filled) {
      const values = (await inputs()).flatMap((input): [string, string][] => {
        const given = filled[input.label];
        const value =
          input.type === 'Input.Text' || given === undefined
            ? (given ?? input.value)
            : input.choices.find(({ title }) => title === given)?.value;
        return value === undefined ? [] : [[input.id, value]];
      });
      const card = (await cards('direct')).at(-1)?.card;
      const command = card?.body.flatMap(actionsOf).at(-1)?.data.command;
      return choose('direct', command, Object.fromEntries(values));
    },
    pressUnknown: (where) => choose(where, '{"do":"dance"}'),
    read: async (where) => (await cards(where)).map(({ card }) => shown(card)),
    async files() {
      const links = (await cards('direct')).flatMap(({ id, files = [] }) =>
        files.map((_, index) => ['file', PERSON, id, index].map(encodeURIComponent).join('/')),
      );
      const got = links.map(async (link) => {
        const response = await fetch(`${server.url}/playground/api/${link}`);
        const name = /filename="?([^";]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
        return { name: name ?? '', content: await response.text() };
      });
      return Promise.all(got);
    },
    async removeLatest(where) {
      memory.remove(where === 'direct' ? PERSON : CHANNEL, (await cards(where)).at(-1)?.id ?? '');
    },
    failStoring() {
      failing = true;
    },
    failSending() {
      memory.append = () => Promise.reject(new Error('the disk is full'));
      memory.replace = memory.append;
    },
    async stop() {
      platform.close();
      await server.stop();
    },
  };
});

function shown(card: AdaptiveCard): Shown {
  return {
    words: card.body.flatMap(textsOf).join('\n'),
    buttons: card.body.flatMap(actionsOf).map((action) => action.title),
    pictures: card.body.flatMap((element) => (element.type === 'Image' ? [element.altText] : [])),
  };
}

/** The words of an element as the page shows them: list marks and escapes read. */
function textsOf(element: Element): string[] {
  switch (element.type) {
    case 'TextBlock':
      return element.text
        .split('\r')
        .map((line) => line.replace(/^(-|\d+\.) /, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'));
    case 'Container':
      return element.items.flatMap(textsOf);
    case 'Table':
      return element.rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items.flatMap(textsOf)));
    case 'Input.ChoiceSet':
    case 'Input.Text':
      return [element.label];
    case 'Image':
    case 'ActionSet':
      return [];
  }
}

function actionsOf(element: Element) {
  return element.type === 'ActionSet' ? element.actions : [];
}
