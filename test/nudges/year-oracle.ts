/**
 * What ought to be sent in a year, worked out the slow way: at each tick, for each person and action, from the whole
 * story so far. The policy, the days off and the clocks are written here by hand, so that nothing is shared with what is
 * tested.
 */

export type Story =
  | { at: number; kind: 'update'; action: string; state: string; expected?: string }
  | { at: number; kind: 'snooze'; email: string; action: string; day: string }
  | { at: number; kind: 'leave'; email: string; from: string; to: string; deputy?: string }
  | { at: number; kind: 'rhythm'; email: string; rhythm?: 'monthly' | 'dates' }
  | { at: number; kind: 'hand-over'; action: string; email: string };

/** Something else that a person is to hear. */
export type Other = {
  email: string;
  topic: string;
  kind: 'date' | 'question' | 'news';
  from: string;
  until?: string;
};

export type Town = {
  actions: { id: string; due: string; coordinator: string }[];
  /** Everyone who may be written to. */
  people: string[];
  managersOf(coordinator: string): string[];
  /** Both days included. */
  rosterLeave: Record<string, { from: string; to: string }>;
  others: Other[];
  installedOn: string;
};

/** One message, as lines such as `a1 before 2026-12-01 7` and `late måndag 23 november 2026`, in order of the alphabet. */
export type Message = { at: number; email: string; day: string; lines: string[] };

const DAY_MS = 86_400_000;
const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);
const WEEKDAYS = 'söndag måndag tisdag onsdag torsdag fredag lördag'.split(' ');

/** Days off that are not on a weekend, from the Act on public holidays and the eves that are free in practice. */
const PUBLIC_DAYS_OFF: Record<string, string> = {
  '2026-12-24': 'julafton',
  '2026-12-25': 'juldagen',
  '2026-12-31': 'nyårsafton',
  '2027-01-01': 'nyårsdagen',
  '2027-01-06': 'trettondedag jul',
  '2027-03-26': 'långfredagen',
  '2027-03-29': 'annandag påsk',
  '2027-05-06': 'Kristi himmelsfärdsdag',
  '2027-06-25': 'midsommarafton',
};
/** What Exempelstad adds: the day after Ascension Day, and four weeks of summer. */
const BRIDGE_DAY = '2027-05-07';
export const SUMMER = { from: '2027-07-05', to: '2027-08-01' };
/** When clocks go forward, and back, both at 01.00 UTC. */
export const SUMMER_TIME = { from: Date.UTC(2027, 2, 28, 1), to: Date.UTC(2027, 9, 31, 1) };

export function clock(at: number): { day: string; minute: number } {
  const isSummer = at >= SUMMER_TIME.from && at < SUMMER_TIME.to;
  const local = new Date(at + (isSummer ? 2 : 1) * 3_600_000).toISOString();
  return { day: local.slice(0, 10), minute: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) };
}

export function isFree(day: string): boolean {
  const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
  return (
    isWeekend || day in PUBLIC_DAYS_OFF || day === BRIDGE_DAY || (day >= SUMMER.from && day <= SUMMER.to)
  );
}

export const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
const max = (...days: string[]): string => days.toSorted().at(-1) ?? '';
export const monday = (day: string): string => {
  let first = day;
  while (new Date(first).getUTCDay() !== 1) first = plus(first, -1);
  return first;
};

const inWords = (day: string, today: string): string => {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}${year}`;
};
const weekdayInWords = (day: string): string => `${WEEKDAYS[new Date(day).getUTCDay()]} ${inWords(day, '')}`;

export function yearOf(town: Town, ticks: readonly number[], story: readonly Story[]): Message[] {
  const messages: Message[] = [];
  const memory = createMemory();
  for (const at of ticks) {
    const { day, minute } = clock(at);
    if (isFree(day) || minute < 9 * 60 || minute > 17 * 60) continue;
    const isMorning = minute <= 12 * 60;
    if (!isMorning && !town.others.some((other) => other.kind === 'question' && isOpen(other, day, memory)))
      continue;
    const past = story.filter((event) => event.at <= at);
    const now = momentOf(town, past, memory, day);
    const written = town.people.flatMap((email) => {
      const plan = now.messageTo(email);
      if (plan === undefined || !(isMorning || plan.hasQuestion)) return [];
      return [{ at, email, day, lines: plan.lines.toSorted() }];
    });
    for (const message of written) memory.add(message);
    messages.push(...written);
  }
  return messages;
}

const isOpen = ({ email, topic, from, until }: Other, day: string, memory: Memory): boolean =>
  from <= day && (until === undefined || day <= until) && !memory.hasHeard(email, topic);

/** What has been sent so far. */
type Memory = ReturnType<typeof createMemory>;
function createMemory() {
  const lines = new Map<string, string>();
  const actions = new Map<string, string>();
  const heard = new Set<string>();
  const days = new Map<string, string[]>();
  return {
    add({ email, day, lines: told }: Message) {
      for (const line of told) {
        lines.set(line, day);
        actions.set(line.split(' ')[0] ?? '', day);
        heard.add(`${email} ${line}`);
      }
      days.set(email, [...(days.get(email) ?? []), day]);
    },
    toldOn: (line: string): string => lines.get(line) ?? '',
    /** Of that action, whatever it was. */
    lastTold: (action: string): string => actions.get(action) ?? '',
    hasHeard: (email: string, line: string): boolean => heard.has(`${email} ${line}`),
    daysOf: (email: string): string[] => days.get(email) ?? [],
  };
}

function momentOf(town: Town, past: readonly Story[], memory: Memory, today: string) {
  const latest = <Kind extends Story['kind']>(
    kind: Kind,
    isIt: (event: Extract<Story, { kind: Kind }>) => boolean,
  ) =>
    past
      .filter((event): event is Extract<Story, { kind: Kind }> => event.kind === kind)
      .filter(isIt)
      .at(-1);

  const leaves = past.filter((event) => event.kind === 'leave');
  const leaveOf = (email: string, day: string): { deputy?: string } | undefined => {
    const told = leaves.find((leave) => leave.email === email && leave.from <= day && day <= leave.to);
    if (told !== undefined) return told;
    const roster = town.rosterLeave[email];
    return roster !== undefined && roster.from <= day && day <= roster.to ? {} : undefined;
  };
  const works = (email: string, day: string) => !isFree(day) && leaveOf(email, day) === undefined;

  const { toldOn } = memory;

  const facts = town.actions.map(({ id, due: planned, coordinator: first }) => {
    const update = latest('update', (event) => event.action === id);
    const handOver = latest('hand-over', (event) => event.action === id);
    const coordinator = handOver?.email ?? first;
    const updatedOn = update === undefined ? '' : clock(update.at).day;
    const isMoved = update?.expected !== undefined && update.expected > planned;
    const due = isMoved ? (update.expected ?? '') : planned;
    const snoozedTo =
      latest('snooze', (event) => event.email === coordinator && event.action === id)?.day ?? '';
    const knownSince = max(
      town.installedOn,
      isMoved ? updatedOn : '',
      handOver === undefined ? '' : clock(handOver.at).day,
    );
    /** The coordinator, or the deputy while the coordinator is on leave. */
    const hearer = (day: string): string | undefined => {
      if (works(coordinator, day)) return coordinator;
      const deputy = leaveOf(coordinator, day)?.deputy;
      return deputy !== undefined && works(deputy, day) ? deputy : undefined;
    };
    /** The working day before, where someone hears of it. */
    const onOrBefore = (day: string): string => {
      let candidate = day;
      while (hearer(candidate) === undefined) candidate = plus(candidate, -1);
      return candidate;
    };
    return {
      id,
      coordinator,
      due,
      isMoved,
      isDone: update?.state === 'done',
      updatedOn,
      snoozedTo,
      knownSince,
      hearer,
      onOrBefore,
      lastTold: memory.lastTold(id),
    };
  });
  type Facts = (typeof facts)[number];

  /** 30, 7 and 1 days before; only the nearest that has come, and what comes within two days along with it. */
  const warnings = (one: Facts, ahead: string): string[] => {
    const { id, due } = one;
    if (due < today) return [];
    const all = [1, 7, 30].map((days) => ({ days, on: one.onOrBefore(plus(due, -days)) }));
    const current = all.find(({ on }) => on <= ahead);
    if (current === undefined) return [];
    const { days, on } = current;
    if (days > 1 && (one.snoozedTo > today || (one.isMoved && on <= one.updatedOn))) return [];
    const line = (before: number) => `${id} before ${due} ${before}`;
    if (all.some((other) => other.days <= days && toldOn(line(other.days)) !== '')) return [];
    const along = all.filter((other) => other.days < days && other.on <= plus(today, 2));
    const isLate = on < today && on > one.knownSince && on >= plus(today, -7) && on >= one.snoozedTo;
    return [
      ...[current, ...along].map((warning) => line(warning.days)),
      ...(isLate ? [`late ${weekdayInWords(on)}`] : []),
    ];
  };

  const rhythmOf = (email: string) => latest('rhythm', (event) => event.email === email)?.rhythm;

  /** Weekly after the due date and at most five; before it when a month has passed without a word. */
  const reminder = (one: Facts, hearer: string): string[] => {
    const { id, due } = one;
    const rhythm = rhythmOf(hearer);
    const isQuietFor = (days: number, since: string) => max(since, one.lastTold) <= plus(today, -days);
    if (rhythm === 'dates') return [];
    if (due >= today) return isQuietFor(30, max(one.updatedOn, '2025-01-01')) ? [`${id} silent`] : [];
    const time = [1, 2, 3, 4, 5].find((one) => toldOn(`${id} after ${due} ${one}`) === '');
    const isTime = isQuietFor(rhythm === 'monthly' ? 30 : 7, one.updatedOn);
    return time !== undefined && isTime ? [`${id} after ${due} ${time}`] : [];
  };

  const asked = ({ id, snoozedTo, lastTold, updatedOn }: Facts): string[] =>
    snoozedTo > max(lastTold, updatedOn) && plus(snoozedTo, 14) >= today ? [`${id} asked`] : [];

  /** A fortnight after the due date, or after whoever has it came to have it, where nothing has been said since. */
  const stuckOf = (one: Facts) => {
    const { id, due, knownSince } = one;
    if (one.isDone || due >= today || one.updatedOn > due) return undefined;
    const managerOn = plus(max(due, knownSince), 14);
    const told = toldOn(`${id} notice ${due}`);
    const isNoticed = told > knownSince;
    return {
      isNoticed,
      noticeOn: max(one.onOrBefore(plus(managerOn, -3)), plus(due, 1)),
      managerOn: isNoticed ? max(managerOn, plus(told, 3)) : managerOn,
    };
  };

  /** The first day from then on that one of the managers works. */
  const promised = (coordinator: string, from: string): string =>
    town.managersOf(coordinator).some((manager) => works(manager, from))
      ? from
      : promised(coordinator, plus(from, 1));

  const linesOf = (one: Facts, hearer: string, ahead: string): { lines: string[]; isPressing: boolean } => {
    if (one.isDone) return { lines: [], isPressing: false };
    const warned = warnings(one, ahead);
    const reminded = one.snoozedTo > today || warned.length > 0 ? [] : reminder(one, hearer);
    const isAsked = warned.length === 0 && reminded.length === 0 && one.snoozedTo <= today;
    const asking = isAsked ? asked(one) : [];
    const lines = [...warned, ...reminded, ...asking];
    const stuck = stuckOf(one);
    const latestNotice = lines.length > 0 ? max(ahead, plus(today, 2)) : ahead;
    const isNoticed = stuck !== undefined && !stuck.isNoticed && stuck.noticeOn <= latestNotice;
    if (isNoticed) {
      const managerOn = max(stuck.managerOn, plus(today, 3));
      lines.push(
        `${one.id} notice ${one.due}`,
        `manager ${inWords(promised(one.coordinator, managerOn), today)}`,
      );
    }
    return { lines, isPressing: warned.length > 0 || asking.length > 0 || isNoticed };
  };

  const othersFor = (email: string, ahead: string): Other[] => {
    const stuck = facts.flatMap((one): Other[] => {
      const standing = stuckOf(one);
      const hears = town.managersOf(one.coordinator).includes(email);
      if (standing === undefined || !standing.isNoticed || !hears) return [];
      return [{ email, topic: `${one.id}-escalated ${one.due}`, kind: 'news', from: standing.managerOn }];
    });
    return [...stuck, ...town.others].filter((other) => {
      const day = other.kind === 'date' && other.from <= ahead ? max(today, other.from) : today;
      return other.email === email && isOpen(other, day, memory);
    });
  };

  const allUntil = (email: string, ahead: string) => {
    const items = facts.filter((one) => one.hearer(today) === email).map((one) => linesOf(one, email, ahead));
    const others = othersFor(email, ahead);
    return {
      lines: [...items.flatMap(({ lines }) => lines), ...others.map(({ topic }) => topic)],
      isPressing: items.some(({ isPressing }) => isPressing) || others.some(({ kind }) => kind !== 'news'),
      hasQuestion: others.some(({ kind }) => kind === 'question'),
    };
  };

  return {
    /** Three a week at most. The last is kept for what has a date, and for questions, and then warns of what the week has left. */
    messageTo(email: string) {
      const thisWeek = memory.daysOf(email).filter((day) => day >= monday(today));
      if (!works(email, today) || thisWeek.includes(today)) return undefined;
      if (thisWeek.length >= 3) return undefined;
      const due = allUntil(email, today);
      if (due.lines.length === 0) return undefined;
      if (thisWeek.length < 2) return due;
      const sunday = plus(monday(today), 6);
      const hasDaysLeft = [1, 2, 3, 4, 5, 6].some((days) => {
        const day = plus(today, days);
        return day <= sunday && works(email, day);
      });
      return due.isPressing || !hasDaysLeft ? allUntil(email, sunday) : undefined;
    },
  };
}
