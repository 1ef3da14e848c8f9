import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';
import { z } from 'zod';
import type { Conversations } from './conversations.ts';
import { Jump } from './destination.ts';
import type { PageEvents } from './events.ts';
import { fileBehind } from './files.ts';
import { guard } from './guard.ts';
import type { PlaygroundOptions } from './options.ts';
import { Refusal } from './refusal.ts';
import type { Talk } from './talk.ts';
import { tellProblem } from './tell-problem.ts';
import type { TimeTravel } from './time-travel.ts';
import { words } from './words.ts';
import type { Working } from './working.ts';

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));
const RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const MOST_CHARACTERS = 4000;

const Where = z.enum(['direct', 'channel']);
const Open = z.strictObject({ person: z.string() });
const Say = z.strictObject({
  person: z.string(),
  where: Where,
  text: z
    .string()
    .trim()
    .min(1, words.empty)
    .max(MOST_CHARACTERS, words.tooLong({ most: MOST_CHARACTERS })),
});
const Choose = z.strictObject({
  person: z.string(),
  where: Where,
  message: z.string(),
  command: z.string(),
  /** What is filled in on the card, by the fields' ids. */
  values: z.record(z.string(), z.string()).default({}),
});
const Link = z.strictObject({
  conversation: z.string(),
  message: z.string(),
  index: z.coerce.number().int().nonnegative(),
});
const Clock = z.strictObject({ to: Jump });
const Reset = z.strictObject({});

type PlaygroundParts = {
  conversations: Conversations;
  working: Working;
  talk: Talk;
  time: TimeTravel;
  events: PageEvents;
};

/** The page at `/`, and all it needs under `/playground`. */
export function createRoutes(options: PlaygroundOptions, parts: PlaygroundParts): Router {
  const api = express.Router();
  api.get('/state', async (_request, response) => {
    response.set('Cache-Control', 'no-store').json(await stateOf(options, parts));
  });
  api.get('/file/:conversation/:message/:index', async (request, response) => {
    const link = read(Link, request.params);
    const { name, type, bytes } = await fileBehind(link, parts.conversations, options.makeFile);
    response.attachment(name).type(type).set('Cache-Control', 'no-store').send(Buffer.from(bytes));
  });
  api.get('/events', (_request, response) => parts.events.follow(response));

  api.use(express.json({ limit: '256kb' }));
  const post = <Body>(path: string, schema: z.ZodType<Body>, work: (body: Body) => Promise<void>) =>
    api.post(path, async (request, response) => {
      await work(read(schema, request.body));
      response.status(204).end();
    });
  post('/open', Open, ({ person }) => parts.talk.open(person));
  post('/say', Say, ({ person, where, text }) => parts.talk.say(person, where, text));
  post('/choose', Choose, ({ person, where, message, command, values }) =>
    parts.talk.choose(person, where, message, { ...values, command }),
  );
  post('/clock', Clock, ({ to }) => parts.time.jump(to));
  post('/reset', Reset, () =>
    parts.time.startOver(async () => {
      await options.memory.clear();
      parts.working.clear();
      parts.talk.forget();
    }),
  );

  const router = express.Router();
  router.use('/playground', guard);
  router.get('/', guard, (_request, response) => response.sendFile('index.html', { root: PAGE }));
  router.use('/playground/page', express.static(PAGE, { index: false }));
  router.get('/playground/adaptivecards.js', (_request, response) => response.sendFile(RENDERER));
  router.use('/playground/api', api);
  router.use(tellProblem(options.report));
  return router;
}

function read<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const about = result.error.issues[0];
  throw new Refusal(400, about?.path[0] === 'text' ? about.message : words.unreadable);
}

/** What the page needs to draw itself. */
async function stateOf(options: PlaygroundOptions, parts: PlaygroundParts) {
  const names = [...options.people.map((person) => person.email), options.channel];
  const conversations = await Promise.all(
    names.map(async (name) => [name, await parts.conversations.load(name)] as const),
  );
  return {
    municipality: options.municipality,
    plan: options.plan,
    sendsTo: options.sendsTo ?? null,
    people: options.people,
    channel: options.channel,
    timeZone: options.timeZone,
    clock: parts.time.state(),
    conversations: Object.fromEntries(conversations),
    working: parts.working.list(),
  };
}
