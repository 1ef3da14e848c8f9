import type { Server } from 'node:http';
import express from 'express';
import type { Command } from '../../../src/messages/command.ts';
import type { MakeFile } from '../../../src/messages/file.ts';
import type { Incoming, Place } from '../../../src/messages/incoming.ts';
import {
  choices,
  heading,
  list,
  note,
  type Reply,
  reply,
  strong,
  text,
} from '../../../src/messages/reply.ts';
import { createPainter } from '../../../src/pictures/painter.ts';
import type { PlaygroundMemory, PlaygroundPerson } from '../../../src/platforms/playground/options.ts';
import { createPlayground, type Playground } from '../../../src/platforms/playground/playground.ts';
import { filePart, makeExampleFile } from '../../support/example-file.ts';
import { keepingLog } from '../../support/log.ts';

export const START = new Date('2026-11-13T13:00:00Z');
export const CHANNEL = 'lika-mojligheter';

export const people: PlaygroundPerson[] = [
  {
    email: 'amina.yusuf@exempelstad.se',
    name: 'Amina Yusuf',
    role: 'Förskollärare',
    unit: 'Skol- och fritidsförvaltningen',
    examples: ['hjälp', 'Vilka åtgärder finns?', 'Vad betyder jämlikhetsintegrering?'],
  },
  {
    email: 'jonas.berg@exempelstad.se',
    name: 'Jonas Berg',
    role: 'Svarar på självskattningen',
    unit: 'Skol- och fritidsförvaltningen',
    examples: ['skatta', 'fortsätt', 'hjälp'],
  },
  {
    email: 'petra.lind@exempelstad.se',
    name: 'Petra Lind',
    role: 'Samordnar åtgärd 7 och 12',
    unit: 'Kulturförvaltningen',
    examples: ['mina åtgärder', 'status', 'hjälp'],
  },
  {
    email: 'karin.ek@exempelstad.se',
    name: 'Karin Ek',
    role: 'Administrerar Lika',
    unit: 'Kommunledningskontoret',
    examples: ['status', 'sammanfattning', 'hjälp'],
  },
];

/** Keeps entries as a database would: as JSON, in order. */
export function memoryInProcess(): PlaygroundMemory & {
  spoil(conversation: string, entry: unknown): void;
  remove(conversation: string, id: string): void;
} {
  const kept = new Map<string, string[]>();
  const of = (conversation: string) => kept.get(conversation) ?? [];
  return {
    async append(conversation, entry) {
      kept.set(conversation, [...of(conversation), JSON.stringify(entry)]);
    },
    async load(conversation) {
      return of(conversation).map((entry) => JSON.parse(entry));
    },
    async replace(conversation, id, entry) {
      kept.set(
        conversation,
        of(conversation).map((one) => (JSON.parse(one).id === id ? JSON.stringify(entry) : one)),
      );
    },
    async clear() {
      kept.clear();
    },
    spoil(conversation, entry) {
      kept.set(conversation, [...of(conversation), JSON.stringify(entry)]);
    },
    remove(conversation, id) {
      kept.set(
        conversation,
        of(conversation).filter((one) => JSON.parse(one).id !== id),
      );
    },
  };
}

export type FakeLika = {
  playground: Playground;
  url: string;
  memory: ReturnType<typeof memoryInProcess>;
  received: Incoming[];
  problems: { doing: string; cause: unknown }[];
  /** Thrown by the next hand-over, reset or move of the clock. */
  failNext(error: Error): void;
  /** Holds back all answers until the returned function is called. */
  holdAnswers(): () => void;
  stop(): Promise<void>;
};

/** A Lika that answers by simple rules, behind a playground that is served for real. */
export async function startFakeLika(
  settings: { memory?: ReturnType<typeof memoryInProcess>; sendsTo?: string; makeFile?: MakeFile } = {},
): Promise<FakeLika> {
  const memory = settings.memory ?? memoryInProcess();
  const received: Incoming[] = [];
  const problems: FakeLika['problems'] = [];
  let now = START;
  let failure: Error | undefined;
  let held: Promise<void> = Promise.resolve();
  let ids = 0;
  const run = crypto.randomUUID();

  const failIfAsked = () => {
    const error = failure;
    failure = undefined;
    if (error !== undefined) throw error;
  };

  const playground = createPlayground({
    people,
    paint: createPainter(keepingLog()),
    makeFile: settings.makeFile ?? makeExampleFile,
    channel: CHANNEL,
    municipality: 'Exempelstad',
    plan: 'Plan för lika möjligheter 2025–2028',
    timeZone: 'Europe/Stockholm',
    memory,
    ...(settings.sendsTo === undefined ? {} : { sendsTo: settings.sendsTo }),
    newId: () => `${run}-${++ids}`,
    report: (doing, cause) => problems.push({ doing, cause }),
    settled: () => held,
    async receive(incoming) {
      failIfAsked();
      received.push(incoming);
      void held.then(async () => {
        for (const one of answersTo(incoming)) await playground.answer(incoming.place, [one]);
      });
    },
    clock: {
      now: () => now,
      async advanceTo(at) {
        failIfAsked();
        await held;
        for (const { due, recipient, message, id } of dueBetween(now, at)) {
          now = due;
          await playground.deliver(recipient, message, id);
        }
        now = at;
      },
    },
    async reset() {
      failIfAsked();
      now = START;
    },
  });

  const server = await serve(playground.router);

  return {
    playground,
    url: server.url,
    memory,
    received,
    problems,
    failNext: (error) => {
      failure = error;
    },
    holdAnswers() {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    async stop() {
      playground.close();
      await server.stop();
    },
  };
}

/** Serves the router on a free port of this computer, with another platform's route beside it. */
export async function serve(router: express.Router): Promise<{ url: string; stop(): Promise<void> }> {
  const app = express();
  app.use(router);
  app.post('/api/messages', (_request, response) => {
    response.status(200).end();
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** The reminder of Monday morning, and the weekly post. */
function dueBetween(from: Date, to: Date) {
  const due = new Date('2026-11-16T08:00:00Z');
  if (due <= from || due > to) return [];
  return [
    {
      due,
      id: 'reminder-petra-47',
      recipient: { kind: 'person', email: 'petra.lind@exempelstad.se', address: undefined } as const,
      message: reminder,
    },
    {
      due,
      id: 'week-47',
      recipient: { kind: 'channel', name: CHANNEL } as const,
      message: week,
    },
  ];
}

const reminder = reply(
  heading('God morgon, Petra'),
  text('Två av dina åtgärder behöver en rad:'),
  list([
    'Åtgärd 7, Inkluderande blanketter. Klar om 7 dagar, 23 november.',
    'Åtgärd 12, Utbildning om normer. Ingen uppdatering sedan 2 oktober.',
  ]),
  strong('Hur går det med åtgärd 7?'),
  choices(
    { title: 'Pågår', command: state('in-progress') },
    { title: 'Klar', command: state('done') },
    { title: 'Behöver stöd', command: state('needs-support') },
    { title: 'Påminn mig senare', command: { do: 'remind-later', actions: ['a7'], days: 7 } },
  ),
  note('Du får det här för att du samordnar åtgärderna. Färre påminnelser? Skriv det till mig.'),
);

const week = reply(
  heading('Vecka 47 i planen för lika möjligheter'),
  text('9 av 17 åtgärder pågår, 4 är klara och 1 behöver stöd.'),
  {
    kind: 'table',
    caption: 'Så ligger åtgärderna till',
    columns: ['Läge', 'Nu', 'Förra veckan'],
    rows: [
      ['Klara', '4', '3'],
      ['Pågår', '9', '10'],
      ['Behöver stöd', '1', '1'],
      ['Inte påbörjade', '3', '3'],
    ],
  },
  text('Nytt sedan förra veckan: åtgärd 5 är klar. Närmast: åtgärd 7, 23 november.'),
  note('Resultatet visar hur vi tycker att vi arbetar, inte vilka effekter arbetet har.'),
);

function answersTo(incoming: Incoming): Reply[] {
  const { body, place } = incoming;
  if (body.kind === 'opened') return [hello(incoming.from.name)];
  if (body.kind === 'stale') return [reply(text('Den knappen känner jag inte igen. Skriv hjälp.'))];
  if (body.kind === 'command') return answersToCommand(body.command);
  if (/^skatta$/i.test(body.text)) return assessment(place);
  if (/^hjälp$/i.test(body.text)) return [help];
  if (/^mina åtgärder$/i.test(body.text)) return [reminder];
  if (/^rapport$/i.test(body.text)) return [report];
  if (/^tyst$/i.test(body.text)) return [];
  if (/^status$/i.test(body.text)) return [week];
  return [answer(body.text)];
}

const report = reply(
  text(
    'Här är uppföljningsrapporten. Den visar hur ni tycker att ni arbetar, inte vilka effekter arbetet har.',
  ),
  filePart('Uppföljningsrapport 2026, Word'),
);

function answersToCommand(command: Command): Reply[] {
  switch (command.do) {
    case 'assess':
      return [row(1)];
    case 'rate':
      return [{ ...row(Number(command.item) + 1, `Sparat: ${command.rating}.`), to: 'origin' }];
    case 'set-state':
      return [reply(text('Noterat: åtgärd 7 pågår. Vill du lägga till en rad om vad som är på gång?'))];
    default:
      return [help];
  }
}

function assessment(place: Place): Reply[] {
  if (place.kind === 'direct') return [row(1)];
  return [
    reply(text('Självskattningen tar vi i vårt eget samtal. Jag har skrivit till dig där.')),
    { ...row(1), to: 'direct' },
  ];
}

const hello = (name: string): Reply =>
  reply(
    text(
      `Hej ${name.split(' ')[0]}! Jag är Lika, en chattassistent för planen för lika möjligheter. Fråga mig om planen och åtgärderna, eller fyll i er självskattning här i chatten.`,
    ),
    text('Skriv hjälp när du vill se vad jag kan.'),
  );

const help = reply(
  heading('Det här kan jag hjälpa dig med'),
  list([
    'Svara på frågor om planen och åtgärderna, med källa.',
    'Gå igenom självskattningen med er, en rad i taget.',
    'Visa dina åtgärder och ta emot hur det går.',
  ]),
  choices(
    { title: 'Starta självskattning', command: { do: 'assess' } },
    { title: 'Mina åtgärder', command: { do: 'my-actions' } },
  ),
);

const answer = (question: string): Reply =>
  reply(
    text(
      'Åtgärd 3 handlar om att kommunens texter och bilder ska fungera för alla. Kulturförvaltningen samordnar, och den ska vara klar i december 2026. [1]',
    ),
    {
      kind: 'citations',
      citations: [
        {
          document: 'Planen',
          heading: 'Kommunikation',
          quote: 'Kommunens texter och bilder ska kunna förstås och användas av alla som bor här.',
        },
      ],
    },
    note(`Du frågade: ${question}`),
  );

const row = (number: number, saved?: string): Reply =>
  reply(
    ...(saved === undefined ? [] : [note(saved)]),
    heading(`Tillgänglighet, ${number} av 8`),
    text('Vi mäter och följer upp området med hjälp av statistik och andra underlag.'),
    note('1 är inte alls, 5 är fullt ut. Förra gången: 2. Skriv inte om enskilda personer.'),
    choices(
      ...[1, 2, 3, 4, 5].map((rating) => ({
        title: `${rating}`,
        label: `${rating} av 5`,
        command: rate(number, rating),
      })),
      { title: 'Ej relevant', command: rate(number, 'na') },
      { title: 'Tillbaka', command: { do: 'back' } },
    ),
  );

function rate(number: number, rating: number | 'na'): Command {
  return { do: 'rate', round: '2026', unit: 'skola', item: `${number}`, rating };
}

function state(to: 'in-progress' | 'done' | 'needs-support'): Command {
  return { do: 'set-state', action: 'a7', state: to, askedAt: START.toISOString() };
}
