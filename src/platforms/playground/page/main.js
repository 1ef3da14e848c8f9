import { attempt, showOffline, showProblem } from './banners.js';
import { createClock } from './clock.js';
import { createComposer } from './composer.js';
import { createDates } from './dates.js';
import { byId } from './element.js';
import { showExamples } from './examples.js';
import { createLog } from './log.js';
import { createPeople, hue, unreadWords } from './people.js';
import { follow, getState, post } from './server.js';
import { createUnread } from './unread.js';
import { createViews } from './views.js';
import { createWorkingSign } from './working.js';

const EMPTY_TALK = 'Här är det tyst än. Skriv till Lika, eller välj något under Prova detta.';
const EMPTY_CHANNEL = 'Här är det tyst än. Flytta klockan till måndag så kommer veckans inlägg.';
const ME = 'lika-person';

attempt(async () => start(await getState()));

function start(state) {
  const { people, channel } = state;
  const dates = createDates(state.timeZone);
  let me = people.find((person) => person.email === sessionStorage.getItem(ME))?.email ?? people[0].email;
  /** The log where a button was pressed, until its answer is there. */
  let pressedIn;
  /** How many messages have come while the clock moved, per conversation. */
  let arrived = new Map();
  /** What has happened while the state was under way. */
  let late;

  const nameOf = (email) => people.find((person) => person.email === email)?.name ?? email;
  const hueOf = (email) => hue(people.findIndex((person) => person.email === email));
  const say = (where, text) => attempt(() => post('say', { person: me, where, text }));

  const look = { dates, me: () => me, nameOf, hueOf };
  const talk = createLog({ ...look, root: byId('talk-log'), where: () => me, chosen: choose('direct') });
  const board = createLog({
    ...look,
    root: byId('channel-log'),
    where: () => channel,
    chosen: choose('channel'),
  });
  const signs = {
    talk: createWorkingSign(byId('talk-working')),
    board: createWorkingSign(byId('channel-working')),
  };
  const unread = createUnread(showUnread);
  const chooser = createPeople({ root: byId('people'), people, chosen: become });
  const clock = createClock({
    dates,
    jump: (to) => attempt(() => post('clock', { to })),
    startOver: () => attempt(() => post('reset', {})),
  });
  createComposer(byId('say'), (text) => say('direct', text));
  createComposer(byId('ask'), (text) => say('channel', text));
  createViews(lookAround);
  byId('problem')
    .querySelector('button')
    .addEventListener('click', () => showProblem(undefined));

  showFrame();
  become(me);
  showAll();
  follow({
    happened,
    lost: () => showOffline(true),
    found() {
      showOffline(false);
      attempt(refresh);
    },
  });

  function showFrame() {
    document.title = `Prova Lika i ${state.municipality}`;
    byId('municipality').textContent = `i ${state.municipality}`;
    byId('plan').textContent = state.plan;
    byId('channel-heading').textContent = `#${channel}`;
    if (state.sendsTo !== null) {
      byId('leaves').textContent = `Det du skriver skickas till språkmodellen på ${state.sendsTo}.`;
    }
  }

  function become(email) {
    me = email;
    sessionStorage.setItem(ME, email);
    chooser.choose(email);
    const person = people.find((one) => one.email === email);
    const { name, role, unit } = person;
    byId('you').textContent = `Du är ${name}. ${role.includes(unit) ? role : `${role}, ${unit}`}.`;
    showExamples(document.querySelector('.try'), person.examples, (line) => say('direct', line));
    talk.show(state.conversations[me] ?? [], EMPTY_TALK);
    showWorking();
    lookAround();
    greet();
  }

  /** Lika says hello in a conversation that is empty. */
  function greet() {
    return attempt(() => post('open', { person: me }));
  }

  function showAll() {
    clock.show(state.clock);
    talk.show(state.conversations[me] ?? [], EMPTY_TALK);
    board.show(state.conversations[channel] ?? [], EMPTY_CHANNEL);
    showWorking();
    showUnread();
  }

  /** What happens while the state is under way is looked at after it, as the state may be the older of the two. */
  async function refresh() {
    late ??= [];
    state = await getState();
    showAll();
    const since = late;
    late = undefined;
    for (const event of since) happened(event);
  }

  function choose(where) {
    return async ({ id, command, values }) => {
      const log = where === 'direct' ? talk : board;
      pressedIn = log;
      log.wait(id);
      const press = { person: me, where, message: id, command, values };
      if (!(await attempt(() => post('choose', press)))) log.settle();
    };
  }

  function happened(event) {
    if (late !== undefined) late.push(event);
    else if (event.kind === 'entry') entryCame(event.conversation, event.entry);
    else if (event.kind === 'working') workingChanged(event);
    else if (event.kind === 'clock') clockChanged(event.clock);
    else startedOver();
  }

  function entryCame(conversation, entry) {
    const kept = state.conversations[conversation];
    if (kept === undefined) return;
    const index = kept.findIndex((one) => one.id === entry.id);
    state.conversations[conversation] = index === -1 ? [...kept, entry] : kept.with(index, entry);
    if (index === -1 && entry.kind === 'lika') {
      arrived.set(conversation, (arrived.get(conversation) ?? 0) + 1);
      if (!looksAt(conversation)) unread.add(conversation);
    }
    if (conversation === me) showEntry(talk, entry);
    if (conversation === channel) showEntry(board, entry);
  }

  /** After a press the focus follows to the answer, unless the person has gone on to something else. */
  function showEntry(log, entry) {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    const follows = entry.kind === 'lika' && pressedIn === log && (nowhere || log.holdsFocus());
    log.put(entry);
    if (!follows) return;
    log.focus(entry.id);
    pressedIn = undefined;
  }

  function workingChanged({ conversation, person, working }) {
    const others = state.working.filter((one) => one.conversation !== conversation || one.person !== person);
    state.working = working ? [...others, { conversation, person }] : others;
    if (!working) (conversation === channel ? board : talk).settle();
    showWorking();
  }

  function showWorking() {
    signs.talk(state.working.some((work) => work.conversation === me));
    signs.board(state.working.some((work) => work.conversation === channel));
  }

  function clockChanged(next) {
    const before = state.clock.busy;
    state.clock = next;
    clock.show(next);
    if (next.busy === 'moving') {
      arrived = new Map();
      clock.say('');
    } else if (before === 'moving') {
      clock.say(`Nu är det ${dates.day(next.now)} ${dates.time(next.now)}.`, arrivals());
    }
  }

  function arrivals() {
    const lines = [...arrived].map(
      ([conversation, count]) =>
        `${conversation === channel ? `#${channel}` : nameOf(conversation)}: ${unreadWords(count)}`,
    );
    return lines.length === 0 ? ['Inget nytt har kommit'] : lines;
  }

  async function startedOver() {
    unread.clear();
    await attempt(refresh);
    clock.say('Allt är rensat.');
    await greet();
  }

  function looksAt(conversation) {
    if (conversation === channel) return byId('channel-log').checkVisibility();
    return conversation === me && byId('talk-log').checkVisibility();
  }

  /** What has come into view is no longer unread. */
  function lookAround() {
    for (const conversation of [me, channel]) {
      if (unread.of(conversation) > 0 && looksAt(conversation)) unread.seen(conversation);
    }
  }

  function showUnread() {
    const counts = people.map((person) => unread.of(person.email));
    for (const [index, person] of people.entries()) chooser.markUnread(person.email, counts[index]);
    mark(byId('channel-unread'), unread.of(channel));
    mark(
      byId('people-unread'),
      counts.reduce((sum, count) => sum + count, 0),
    );
  }
}

function mark(badge, count) {
  badge.hidden = count === 0;
  badge.textContent = count === 1 ? '1 nytt' : `${count} nya`;
}
