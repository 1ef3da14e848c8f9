import { z } from 'zod';
import { ActionState } from '../plan/action-state.ts';
import { Localised, PlanFile, TimeOfDay } from '../plan/plan.ts';
import type { Space, Store } from '../store/store.ts';
import { CivilSociety } from './civil-society.ts';
import { type Collection, collection } from './collection.ts';
import { LatestQuestions } from './latest-questions.ts';
import { Asked, CuratedAnswers, ExpertQuestion } from './learning.ts';
import { PublishedResult } from './published-result.ts';
import { Sent } from './sent.ts';

const Instant = z.iso.datetime();
const Email = z.string();
const DAY_MS = 24 * 60 * 60 * 1000;

/** A rating on the part's scale, or `na`: not relevant. An unanswered cell has no record. */
export const RatingValue = z.union([z.int(), z.literal('na')]);
export type RatingValue = z.infer<typeof RatingValue>;

/** What one person has rated, with the reason if one was given; `by` is missing for what came with the plan pack. */
const Voice = z.strictObject({
  rating: RatingValue,
  reason: z.string().optional(),
  by: Email.optional(),
  at: Instant.optional(),
  /** It was chosen for the unit, knowing of the others: as long as it is the latest, nothing is left to choose. */
  settled: z.literal(true).optional(),
});
export type Voice = z.infer<typeof Voice>;

/** One rating of one unit's form: the latest voice, which counts, and those of colleagues. */
const Rating = z.strictObject({
  ...Voice.shape,
  /** The latest voice of each colleague who has rated the same, oldest first. */
  others: z.array(Voice).optional(),
});
export type Rating = z.infer<typeof Rating>;

/** What was written in answer to a question. Empty: there is nothing to add. */
const Written = z.strictObject({ text: z.string(), by: Email, at: Instant });

/** What an answer says: a rating, or words. */
export const AnswerValue = z.union([RatingValue, z.strictObject({ text: z.string() })]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** Which themes an administrator has sorted an answer into; `version`: of the hand-in that it stood in, from 1. */
const Sorting = z.strictObject({
  version: z.int().positive(),
  themes: z.array(z.string()),
  by: Email,
  at: Instant,
});

/** What a unit has told of its work in an area, for others to learn from, one from each person, oldest first. */
const SharedExample = z.strictObject({ text: z.string(), by: Email, at: Instant });
export type SharedExample = z.infer<typeof SharedExample>;
const SharedExamples = z.strictObject({ told: z.array(SharedExample) });

/**
 * What one answer changed, so that it can be taken back: each item and what stood there before, of a rating the person's
 * own voice; `by`: who wrote it, of a text.
 */
const Answer = z.strictObject({
  id: z.string(),
  by: Email,
  at: Instant,
  changes: z
    .array(
      z.strictObject({
        item: z.string(),
        before: AnswerValue.nullable(),
        reason: z.string().optional(),
        by: Email.optional(),
        at: Instant.optional(),
        settled: z.literal(true).optional(),
      }),
    )
    .min(1),
  /** The message that took it back. */
  undoneBy: z.string().optional(),
});
export type Answer = z.infer<typeof Answer>;

/** `by` asked `lead`, the closest manager. While nothing is decided the form waits. */
const Approval = z.strictObject({
  at: Instant,
  by: Email,
  lead: Email,
  decided: z
    .strictObject({
      at: Instant,
      did: z.enum(['approved', 'sent-back', 'withdrawn']),
      reason: z.string().optional(),
    })
    .optional(),
});
export type Approval = z.infer<typeof Approval>;

/** A unit's form in a round. The answers stand beside it, a record each. */
const Form = z.strictObject({
  startedAt: Instant,
  startedBy: Email,
  /** The latest answers, newest last. */
  answers: z.array(Answer),
  handIns: z.array(z.strictObject({ at: Instant, by: Email, approvedBy: Email.optional() })),
  /** Each time a manager was asked to approve it before it is handed in, and what became of that. */
  approvals: z.array(Approval).optional(),
  /** Each opens the latest hand-in again: what was handed in stands until the next one. */
  reopenings: z.array(z.strictObject({ at: Instant, by: Email, reason: z.string() })).optional(),
});
export type Form = z.infer<typeof Form>;

/** A form as it was handed in; every version is kept. */
const HandIn = z.strictObject({
  at: Instant,
  by: Email,
  approvedBy: Email.optional(),
  ratings: z.record(z.string(), RatingValue),
  texts: z.record(z.string(), z.string()).default({}),
  /** Why, by the item that was rated. */
  reasons: z.record(z.string(), z.string()).default({}),
});
export type HandIn = z.infer<typeof HandIn>;

/** Where a person is in what Lika has asked them. */
const Conversation = z.strictObject({
  form: z
    .strictObject({
      round: z.string(),
      unit: z.string(),
      item: z.string(),
      step: z.enum(['asking', 'reviewing', 'settling', 'paused']),
      /** Which of the question's follow-ups is asked, from 0. */
      followUp: z.int().optional(),
      /** The message that brought the person here: done again, it changes nothing more. */
      lastMessage: z.string(),
      /** When the person was last shown the form. */
      shownAt: Instant,
      /** Of a review, what all the answers were then, as a stamp: what is handed in is what was reviewed. */
      shown: z.string().optional(),
    })
    .optional(),
  /** A form that waits for this manager, where the reason to send it back is waited for. */
  sendingBack: z
    .strictObject({ round: z.string(), unit: z.string(), asked: Instant, since: Instant })
    .optional(),
  /** An area where an example is waited for that others may learn from. */
  example: z
    .strictObject({ round: z.string(), unit: z.string(), area: z.string(), since: Instant })
    .optional(),
  /** What civil society has said, where an administrator enters it a field at a time. `values`: those told so far. */
  entering: z
    .strictObject({
      what: z.enum(['interview', 'proposal', 'answer']),
      /** Of the entry; of an answer, its proposal's. */
      id: z.string(),
      values: z.record(z.string(), z.string()),
      since: Instant,
    })
    .optional(),
  /** Such an entry that something else came in the way of. `told`: the person has been told how to go on with it. */
  setAside: z
    .strictObject({
      what: z.enum(['interview', 'proposal', 'answer']),
      id: z.string(),
      values: z.record(z.string(), z.string()),
      told: z.literal(true).optional(),
    })
    .optional(),
  /** A form that was handed in, where the reason to open it again is waited for. */
  reopening: z.strictObject({ round: z.string(), since: Instant }).optional(),
  /** An absence, by its first day, where the name of a deputy is waited for. */
  deputyFor: z.strictObject({ from: z.iso.date(), since: Instant }).optional(),
  /** An action whose status was set, where a line of text is welcome. */
  line: z.strictObject({ action: z.string(), update: z.string(), since: Instant }).optional(),
  /** A round in which a doer may write a line; `asked`: its id. */
  doerLine: z.strictObject({ action: z.string(), asked: z.string(), since: Instant }).optional(),
  /** An action that is to be handed over, where the name of a colleague is waited for. */
  handingOver: z.strictObject({ action: z.string(), since: Instant }).optional(),
  /** Actions of which a day is waited for: to be reminded on, or when one is expected to be done, with what was said of it. */
  day: z
    .strictObject({
      of: z.enum(['reminder', 'expected']),
      actions: z.array(z.string()),
      state: ActionState.optional(),
      line: z.string().optional(),
      since: Instant,
    })
    .optional(),
  /** What was said of an action, or of all of them, until it is known which, or that all are meant. `id`: the message. */
  report: z
    .strictObject({
      id: z.string(),
      all: z.literal(true).optional(),
      state: ActionState.optional(),
      late: z.literal(true).optional(),
      expected: z.iso.date().optional(),
      line: z.string().optional(),
      since: Instant,
    })
    .optional(),
  /** An action that asked for support, where this administrator's answer is waited for. */
  supporting: z.strictObject({ action: z.string(), update: z.string(), since: Instant }).optional(),
  /** What this person's answer is waited for to: a question to the experts, something asked, or a curated answer. */
  answering: z
    .strictObject({ what: z.enum(['question', 'asked', 'curated']), id: z.string(), since: Instant })
    .optional(),
  /** The action that the person was last at, and what was recorded of it then. */
  lastAction: z
    .strictObject({ action: z.string(), update: z.string().optional(), since: Instant })
    .optional(),
  /** The message that such a line came in: done again, it is not taken for something else. */
  lineTaken: z.string().optional(),
});
export type Conversation = z.infer<typeof Conversation>;

/** When a person cannot be reached, both days included, and never why; `deputy`: who hears of their actions meanwhile. */
const Days = z.strictObject({ from: z.iso.date(), to: z.iso.date(), deputy: Email.optional() });
/** `instead`: those that it took the place of, so that it can be taken back. */
const Absence = z.strictObject({ ...Days.shape, instead: z.array(Days).optional() });
export type Absence = z.infer<typeof Absence>;

/** That someone was chosen as deputy for those days, and when they were no longer: they could not, or are not needed. */
const DeputyChoice = z.strictObject({
  deputy: Email,
  from: z.iso.date(),
  to: z.iso.date(),
  at: Instant,
  ended: z.strictObject({ at: Instant, did: z.enum(['declined', 'released', 'moved']) }).optional(),
});
export type DeputyChoice = z.infer<typeof DeputyChoice>;

/** What Lika has learned of a person beyond the roster. */
const Acquaintance = z.strictObject({
  language: z.enum(['sv', 'en']).optional(),
  greetedAt: Instant.optional(),
  /** Platform name -> the person's address there. */
  addresses: z.record(z.string(), z.string()).default({}),
  lastPlatform: z.string().optional(),
  /** Action id -> the first day (YYYY-MM-DD) that a reminder is welcome again. */
  remindFrom: z.record(z.string(), z.string()).default({}),
  /** What they have told of their absence, oldest first. */
  away: z.array(Absence).optional(),
  /** Each time a deputy was chosen, oldest first. */
  deputies: z.array(DeputyChoice).optional(),
  /** They are back from this day on, whatever was told of their absence before. */
  backOn: z.iso.date().optional(),
  /** The hours that they work; `weekdays`: 1 is Monday. */
  hours: z
    .strictObject({
      weekdays: z.array(z.int().min(1).max(7)).min(1),
      from: TimeOfDay,
      to: TimeOfDay,
    })
    .optional(),
  timeZone: z.string().optional(),
  /** Fewer reminders: other than of dates at most once a month, or none. Dates always come. */
  rhythm: z.enum(['monthly', 'dates']).optional(),
});
export type Acquaintance = z.infer<typeof Acquaintance>;

/** A status that was set, or a line that was written. `by` is an e-mail. */
const ActionUpdate = z.strictObject({
  id: z.string(),
  state: ActionState,
  line: z.string().optional(),
  by: Email,
  at: Instant,
  /** The day that it is expected to be done, where that is another than the plan's. */
  expected: z.iso.date().optional(),
  /** What administrators have answered where the line asks for support, oldest first. */
  answers: z.array(z.strictObject({ id: z.string(), line: z.string(), by: Email, at: Instant })).optional(),
  /** The message that took it back. */
  undoneBy: z.string().optional(),
});
export type ActionUpdate = z.infer<typeof ActionUpdate>;

/** All updates of one action, oldest first. */
const ActionHistory = z.strictObject({ updates: z.array(ActionUpdate) });

/** What a doer has answered with one message: a state, or a line. What was taken back is only known to have been there. */
const DoerWord = z.strictObject({
  /** Of the message. */
  id: z.string(),
  at: Instant,
  state: ActionState.optional(),
  line: z.string().optional(),
  undone: z.literal(true).optional(),
});
export type DoerWord = z.infer<typeof DoerWord>;

/** Once that those who carry an action out were asked how it goes with them. */
const DoerRound = z.strictObject({
  id: z.string(),
  at: Instant,
  /** Who asked; missing where the plan's rhythm did. */
  by: Email.optional(),
  /** By e-mail, oldest first. */
  answers: z.record(z.string(), z.array(DoerWord)),
});
export type DoerRound = z.infer<typeof DoerRound>;

/** An action's rounds, oldest first. Of those of the plan's rhythm only the ones that someone has answered in. */
const DoerRounds = z.strictObject({ rounds: z.array(DoerRound) });
/** Who coordinates an action, where that has been changed since the plan; `by`: an e-mail, or who runs the command. */
const Assignment = z.strictObject({ coordinator: Email, since: Instant, by: z.string() });
const Assignments = z.strictObject({
  /** By action id. */
  actions: z.record(z.string(), Assignment),
  /** Every change, oldest first. `id`: the message or command that made it; `from`: who coordinated before. */
  log: z.array(
    z.strictObject({
      id: z.string(),
      at: Instant,
      by: z.string(),
      action: z.string(),
      from: Email.optional(),
      to: Email,
      /** Who had asked for it, where that is someone else. */
      askedBy: Email.optional(),
    }),
  ),
});
export type Assignments = z.infer<typeof Assignments>;

/** `by` asked `to` to take over an action that `from` coordinated. While nothing has ended it, it waits. */
const HandOver = z.strictObject({
  /** The message that asked. */
  id: z.string(),
  at: Instant,
  by: Email,
  to: Email,
  from: Email.optional(),
  ended: z
    .strictObject({
      /** The message that ended it. */
      id: z.string(),
      at: Instant,
      did: z.enum(['accepted', 'declined', 'withdrawn']),
    })
    .optional(),
});
export type HandOver = z.infer<typeof HandOver>;
/** Each time someone was asked to take over an action, oldest first. */
const HandOvers = z.strictObject({ asked: z.array(HandOver) });

/** What Lika has told a person by itself: ids of messages, and what each was about; the oldest are dropped. */
const Told = z.strictObject({
  messages: z.array(z.strictObject({ id: z.string(), day: z.iso.date(), topics: z.array(z.string()) })),
});
export type Told = z.infer<typeof Told>;

/** Which units a round has ratings for; for rounds that came with the pack also units that no longer exist. */
const RoundUnits = z.strictObject({ units: z.array(z.string()) });

/** What administrators have changed of a round since the pack. Days are local to the plan. */
const RoundChange = z.strictObject({
  /** Of a round that is not in the plan. */
  name: Localised.optional(),
  opens: z.iso.date(),
  closes: z.iso.date(),
  closed: z.boolean(),
  /** Since it was closed last: the units that were let in all the same, and who asked for it. */
  admitted: z.array(z.string()).optional(),
  asked: z.array(z.strictObject({ unit: z.string(), by: Email, at: Instant })).optional(),
  log: z.array(
    z.strictObject({
      at: Instant,
      /** An e-mail, or who runs the command. */
      by: z.string(),
      did: z.enum(['opened', 'extended', 'reopened', 'closed', 'admitted', 'added', 'published']),
      closes: z.iso.date(),
      /** The unit that was let in. */
      unit: z.string().optional(),
    }),
  ),
});
export type RoundChange = z.infer<typeof RoundChange>;

/** What a round asks about, and how: kept from when its first form was opened, whatever becomes of the plan. */
const Instrument = PlanFile.pick({ areas: true, criteria: true, actions: true, assessment: true });
/** The rounds that are not in the plan: ids, in the order that they came. */
const AddedRounds = z.strictObject({ ids: z.array(z.string()) });

/** That a round's result is published: the one that everyone sees until it is replaced. */
const Publication = z.strictObject({
  at: Instant,
  /** An e-mail, who ran the command, or `plan`: it came with the pack. */
  by: z.string(),
  /** 1, and one more each time it was replaced by a correction. */
  version: z.int().positive(),
  /** Unit id -> which of its hand-ins the result rests on, from 1; 0: what came with the plan pack. */
  basis: z.record(z.string(), z.int().nonnegative()),
  /** The same of the versions that it replaced, oldest first. */
  replaced: z.array(z.record(z.string(), z.int().nonnegative())).optional(),
});
export type Publication = z.infer<typeof Publication>;

/** The outbox's messages that are frozen, or about to be, and not finished; `since`: when they were noted here. */
const Unfinished = z.strictObject({
  messages: z.array(z.strictObject({ id: z.string(), since: Instant })),
});

/** Someone, or a channel, that a platform says can no longer be written to. */
const Unreachable = z.strictObject({
  since: Instant,
  why: z.string(),
  /** The message that was given up for it. */
  message: z.string().optional(),
});

/** The platform where the channel is, and its id of the conversation. */
const ChannelHome = z.strictObject({ platform: z.string(), conversation: z.string().optional() });
export type ChannelHome = z.infer<typeof ChannelHome>;

/** A channel that the weekly post goes to, with what it has chosen; `weekday`: 1 is Monday. */
const SummaryChannel = z.strictObject({
  /** The plan's own channel's name; of others the platform and its id of the conversation. */
  name: z.string(),
  /** Only what concerns that unit. */
  unit: z.string().optional(),
  weekday: z.int().min(1).max(5),
  time: TimeOfDay,
  language: z.enum(['sv', 'en']),
  /** When it was chosen: what was posted before is left as it is. */
  at: Instant.optional(),
  stopped: z.literal(true).optional(),
});
export type SummaryChannel = z.infer<typeof SummaryChannel>;
const SummaryChannels = z.strictObject({ channels: z.array(SummaryChannel) });

/** What a request is answered with, until all of it is sent; from then on only that it is done. */
const Done = z.union([z.literal(true), z.strictObject({ replies: z.unknown() })]);

const Seeded = z.strictObject({ plan: z.string(), at: Instant });

/** Everything that Lika keeps. Keys: `RatingKey`, `FormKey` …, else what the field says. */
export type Records = {
  /** Key: `ratingKey`. */
  ratings: Collection<Rating>;
  /** Key: `ratingKey`. */
  texts: Collection<z.infer<typeof Written>>;
  /** Key: `formKey`. */
  forms: Collection<Form>;
  /** Key: `ratingKey`. */
  sortings: Collection<z.infer<typeof Sorting>>;
  /** Key: `exampleKey`. */
  examples: Collection<z.infer<typeof SharedExamples>>;
  /** Key: `handInKey`. */
  handIns: Collection<HandIn>;
  /** Key: e-mail. */
  conversations: Collection<Conversation>;
  /** Kept for a day at most. Key: the conversation, as `conversationKey` of the chat names it. */
  latestQuestions: Collection<z.infer<typeof LatestQuestions>>;
  /** Key: e-mail. */
  acquaintances: Collection<Acquaintance>;
  /** Key: `all`. Written by whoever alone may change who coordinates. */
  assignments: Collection<Assignments>;
  /** Key: action id. Written likewise. */
  handOvers: Collection<z.infer<typeof HandOvers>>;
  /** Key: action id. What counts of them is read through `readUpdates`. */
  actionHistories: Collection<z.infer<typeof ActionHistory>>;
  /** Key: action id. */
  doerRounds: Collection<z.infer<typeof DoerRounds>>;
  /** Key: round id. */
  rounds: Collection<RoundChange>;
  /** Key: `rounds`. Written by whoever alone may change rounds. */
  addedRounds: Collection<z.infer<typeof AddedRounds>>;
  /** Key: round id. */
  instruments: Collection<z.infer<typeof Instrument>>;
  /** Key: round id. */
  publications: Collection<Publication>;
  /** Key: `publishedKey`. Every version is kept. */
  publishedResults: Collection<PublishedResult>;
  /** Key: plan id. */
  civilSociety: Collection<CivilSociety>;
  /** Key: `askedKey`. Each is forgotten when nobody has asked it for as long as the plan says. */
  asked: Collection<Asked>;
  /** Key: the message that sent it. */
  expertQuestions: Collection<ExpertQuestion>;
  /** Key: plan id. Written by whoever alone may change them. */
  curatedAnswers: Collection<CuratedAnswers>;
  /** Key: round id. */
  roundUnits: Collection<z.infer<typeof RoundUnits>>;
  /** Key: the message's id, such as `nudge/PERSON/DATE`. */
  sent: Collection<Sent>;
  /** Key: `outbox`. Written under a claim, as several processes may. */
  unfinished: Collection<z.infer<typeof Unfinished>>;
  /** Key: e-mail. Written by whoever alone may send. */
  told: Collection<Told>;
  /** Requests that were stored and are not done yet. Key: who sent it, when, and the platform's id. */
  inbox: Collection<unknown>;
  /** Requests whose answer is settled, kept a week. Key: the platform's id. */
  done: Collection<z.infer<typeof Done>>;
  /** Addresses that are no longer written to. Key: `unreachableKey`. */
  unreachable: Collection<z.infer<typeof Unreachable>>;
  /** Key: `all`. Written by whoever alone may change the channels. */
  summaryChannels: Collection<z.infer<typeof SummaryChannels>>;
  /** Where the channel is that the plan calls so. Key: the channel's name. */
  channels: Collection<z.infer<typeof ChannelHome>>;
  /** Key: plan id. */
  seeded: Collection<z.infer<typeof Seeded>>;
  /** What a platform must remember; each reads its own values. */
  platformMemory: (platform: string) => Collection<unknown>;
  /** Forgets everything but what the platforms remember. */
  clearAll: () => Promise<void>;
};

export const formKey = (round: string, unit: string) => `${round}/${unit}`;
/** `version`: of the unit's hand-ins, from 1. */
export const handInKey = (round: string, unit: string, version: number) =>
  `${formKey(round, unit)}/${version}`;
/** `version`: of the publication, from 1. */
export const publishedKey = (round: string, version: number) => `${round}/${version}`;
export const ratingKey = (round: string, unit: string, item: string) => `${round}/${unit}/${item}`;

export const unreachableKey = (
  to: { kind: 'person'; email: string } | { kind: 'channel'; name: string },
): string => (to.kind === 'person' ? to.email : `#${to.name}`);

export const exampleKey = (round: string, unit: string, area: string) => `${round}/${unit}/${area}`;

export function openRecords(store: Store): Records {
  const space = (name: string): [Space, string] => [store.space(name), name];
  const kept = {
    ratings: collection(...space('ratings'), Rating),
    texts: collection(...space('texts'), Written),
    forms: collection(...space('forms'), Form),
    sortings: collection(...space('sortings'), Sorting),
    examples: collection(...space('examples'), SharedExamples),
    handIns: collection(...space('hand-ins'), HandIn),
    conversations: collection(...space('conversations'), Conversation),
    latestQuestions: collection(...space('latest-questions'), LatestQuestions, { ttlMs: DAY_MS }),
    acquaintances: collection(...space('acquaintances'), Acquaintance),
    assignments: collection(...space('assignments'), Assignments),
    handOvers: collection(...space('hand-overs'), HandOvers),
    actionHistories: collection(...space('action-histories'), ActionHistory),
    doerRounds: collection(...space('doer-rounds'), DoerRounds),
    rounds: collection(...space('rounds'), RoundChange),
    instruments: collection(...space('instruments'), Instrument),
    addedRounds: collection(...space('added-rounds'), AddedRounds),
    publications: collection(...space('publications'), Publication),
    publishedResults: collection(...space('published-results'), PublishedResult),
    civilSociety: collection(...space('civil-society'), CivilSociety),
    asked: collection(...space('asked'), Asked),
    expertQuestions: collection(...space('expert-questions'), ExpertQuestion),
    curatedAnswers: collection(...space('curated-answers'), CuratedAnswers),
    roundUnits: collection(...space('round-units'), RoundUnits),
    sent: collection(...space('sent'), Sent),
    unfinished: collection(...space('unfinished'), Unfinished),
    told: collection(...space('told'), Told),
    inbox: collection(...space('inbox'), z.unknown()),
    done: collection(...space('done'), Done, { ttlMs: 7 * DAY_MS }),
    unreachable: collection(...space('unreachable'), Unreachable),
    summaryChannels: collection(...space('summary-channels'), SummaryChannels),
    channels: collection(...space('channels'), ChannelHome),
    seeded: collection(...space('seeded'), Seeded),
  };
  return {
    ...kept,
    platformMemory: (platform) => collection(...space(`platform-${platform}`), z.unknown()),
    async clearAll() {
      for (const one of Object.values(kept)) await one.clear();
    },
  };
}
