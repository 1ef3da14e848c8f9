import { words as actionWords } from '../actions/action-parts.ts';
import { type Actions, createActions } from '../actions/actions.ts';
import { stateChoices } from '../actions/state-choices.ts';
import { createSupportAnswers, createSupportConcerns } from '../actions/support/support.ts';
import { undoChoice } from '../actions/undo-views.ts';
import type { Depth } from '../answers/action-card/depth.ts';
import type { Answers, AnswersOptions } from '../answers/answers.ts';
import { individualCaseReply, tellsOfIndividualCase } from '../answers/individual-case/individual-case.ts';
import { wording as answerWording } from '../answers/speech.ts';
import { createApprovals } from '../assessment/approval/approvals.ts';
import { createAssessment } from '../assessment/assessment.ts';
import { createUnitProgress } from '../assessment/form/unit-progress.ts';
import { createAvailability } from '../availability/availability.ts';
import type { Abilities } from '../chat/abilities.ts';
import { createForms } from '../chat/forms.ts';
import { words as chatWords } from '../chat/help.ts';
import { createHome } from '../chat/home.ts';
import { createInbox, type Inbox } from '../chat/inbox.ts';
import { createRouter } from '../chat/router.ts';
import { createCivilSociety } from '../civil-society/civil-society.ts';
import { type Commitments, createCommitments } from '../commitments/commitments.ts';
import { createDoers } from '../doers/doers.ts';
import { createEvents } from '../events/events.ts';
import { createExperts } from '../experts/experts.ts';
import { handOverChoice } from '../hand-over/hand-over-choice.ts';
import { createHandOvers, type HandOvers } from '../hand-over/hand-overs.ts';
import type { Command } from '../messages/command.ts';
import type { MakeFile } from '../messages/file.ts';
import type { Form } from '../messages/form.ts';
import { formatEitherPerson } from '../messages/format.ts';
import type { Incoming, Sender } from '../messages/incoming.ts';
import type { Log } from '../messages/log.ts';
import type { Platform } from '../messages/platform.ts';
import { type Reply, reply, text } from '../messages/reply.ts';
import { createNudges } from '../nudges/nudges.ts';
import { createSentReminder } from '../nudges/sent-reminder.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import { channelMended, notingUnreachable, unreachableNotices } from '../outbox/unreachable.ts';
import { createWorkingCalendar } from '../plan/working-days.ts';
import { nextWorkingHours } from '../plan/working-hours.ts';
import { type Ahead, createAhead } from '../preview/ahead.ts';
import { createPreview } from '../preview/preview.ts';
import type { Records } from '../records/records.ts';
import { createTurns, type Turns } from '../records/turns.ts';
import { languageFor } from '../register/language-of.ts';
import type { LiveRegister, Register } from '../register/register.ts';
import { createReports } from '../report/reports.ts';
import { letInNotices } from '../rounds/let-in-notices.ts';
import { createRoundMessages } from '../rounds/round-messages.ts';
import { createRounds, type Rounds } from '../rounds/rounds.ts';
import { type Disclose, discloseHere } from '../scoring/disclosure/disclose.ts';
import type { Store } from '../store/store.ts';
import { createChannels } from '../summaries/channels.ts';
import type { ChannelPlace } from '../summaries/decide-channel.ts';
import { createSummaries } from '../summaries/summaries.ts';
import { createThemes } from '../themes/themes.ts';
import { deliverThrough, editThrough } from './deliver-through.ts';
import { depthFrom } from './depth-from.ts';
import { latestReminder } from './latest-reminder.ts';
import { createMakeFile } from './make-file.ts';
import { type OpenReports, reportMaker } from './report-files.ts';
import { tellingFailures } from './telling-failures.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** What waits for someone's answer is worth telling of for as long. */
const ANSWER_LATE_MS = 14 * 24 * HOUR_MS;

/** One Lika: its abilities over one store, and the platforms that it speaks on, which may be added until it starts. */
export type Lika = {
  register: LiveRegister;
  records: Records;
  turns: Turns;
  inbox: Inbox;
  outbox: Outbox;
  platforms: Map<string, Platform>;
  /** What stands on a person's own page, where the platform has one. */
  home: (from: Sender) => Promise<Reply[]>;
  /** The form that a command asks for, where the platform can open forms; undefined when the conversation answers instead. */
  form: (from: Sender, command: Command) => Promise<Form | undefined>;
  /** Makes the files that are sent in chat. */
  makeFile: MakeFile;
  /** How an action stands at an instant. */
  standing: Actions['standing'];
  rounds: Rounds;
  commitments: Commitments;
  handOvers: HandOvers;
  /** All that goes out between two instants, as things stand. */
  ahead: Ahead;
};

export type LikaParts = {
  register: LiveRegister;
  records: Records;
  store: Store;
  now: () => Date;
  /** How questions are answered, given how actions stand. */
  answer: (parts: {
    register: Register;
    standing: Actions['standing'];
    rounds: Rounds['list'];
    depth: Depth;
    curated: NonNullable<AnswersOptions['curated']>;
    now: () => Date;
  }) => Answering;
  /** What makes the report's files, where files are sent. */
  reports?: OpenReports;
  /** What works out what may be shown of a round; here, where it is not given. */
  disclose?: Disclose;
  log: Log;
};

export function createLika(parts: LikaParts): Lika {
  const { register, records, store, now, log } = parts;
  const { plan } = register;
  const turns = createTurns(store);
  const calendar = createWorkingCalendar(plan);
  const platforms = new Map<string, Platform>();

  const sentReminder = createSentReminder({
    records,
    timeZone: plan.timeZone,
    stateName: (state, language) => actionWords[language].stateName({ state }),
    undoChoice(actionId, update, language, askedAt) {
      const action = register.action(actionId);
      return action && undoChoice(action, update, language, askedAt);
    },
    others: (parts, email, language) => doers.asTheyStand(parts, email, language),
  });
  const actions = createActions({
    register,
    records,
    turns,
    calendar,
    sentReminder: sentReminder.at,
    remindedOf: latestReminder(records, plan.timeZone),
    furtherChoices(action, language) {
      const askDoers = doers.askChoice(action, language);
      return [...(askDoers === undefined ? [] : [askDoers]), handOverChoice(action, language)];
    },
  });
  const { standing, readStates } = actions;
  const doers = createDoers({
    register,
    records,
    turns,
    calendar,
    now,
    standing,
    stateName: (state, language) => actionWords[language].stateName({ state }),
    stateChoices,
    others: sentReminder.asTheyStand,
  });
  const availability = createAvailability({ register, records, turns, calendar });
  const summaries = createSummaries({ register, records, calendar, readStates });
  const rounds = createRounds({
    register,
    records,
    turns,
    disclose: tellingFailures(parts.disclose ?? discloseHere, log),
  });
  const approvals = createApprovals({ register, records, turns });
  const handOvers = createHandOvers({ register, records, turns, calendar, standing });
  const progress = createUnitProgress({ register, records });
  const roundMessages = createRoundMessages({ register, records, calendar, progress });
  const events = createEvents({ register, records, calendar, now });
  const channelOf = ({ platform, conversation }: ChannelPlace): ChannelPlace => ({
    platform,
    conversation: platforms.get(platform)?.channelOf?.(conversation) ?? conversation,
  });
  /** From now on what goes to the channel of that name reaches that place. */
  const settle = async ({ platform, conversation }: ChannelPlace, name: string) => {
    await platforms.get(platform)?.chooseChannel?.({ kind: 'channel', conversation }, name);
    await records.channels.set(name, { platform, conversation });
    await channelMended(records, name);
  };
  const experts = createExperts({
    register,
    records,
    turns,
    calendar,
    isIndividualCase: tellsOfIndividualCase,
    individualCase: (language) => individualCaseReply(answerWording[language]),
    settle: (place, name) => settle(channelOf(place), name),
  });
  const nudges = createNudges({
    register,
    records,
    calendar,
    standing,
    stateChoices,
    concerns: [
      doers.concerns,
      createSupportConcerns({ register, records }),
      experts.concerns,
      events.concerns,
    ],
    alongside: roundMessages.due,
    clock: now,
  });
  const others = [
    approvals.due,
    availability.due,
    handOvers.due,
    createSupportAnswers({ register, records, calendar }).due,
    experts.due,
    summaries.due,
    letInNotices({ register, records }),
    unreachableNotices({ register, records }),
  ];
  const ahead = createAhead({ plan, records, daily: nudges.ahead, others });
  const commitments = createCommitments({ register, records, standing });
  const abilities: Abilities = {
    answer: parts.answer({
      register,
      standing,
      rounds: rounds.list,
      depth: depthFrom({ register, records, now }),
      curated: experts.curated,
      now,
    }),
    rounds,
    approvals,
    handOvers,
    themes: createThemes({ register, records }),
    civilSociety: createCivilSociety({ register, records, turns }),
    reports: createReports({ register, records }),
    assessment: createAssessment({ register, records, turns }),
    actions,
    availability,
    doers,
    summary: summaries.summary,
    details: summaries.details,
    channels: createChannels({
      register,
      records,
      turns,
      channelOf,
      async isNamed({ platform, conversation }, name) {
        return (await platforms.get(platform)?.channelNamed?.(name)) === conversation;
      },
      settle,
    }),
    commitments,
    events,
    experts,
    preview: createPreview({ register, ahead }),
  };
  const route = createRouter({ register, records, abilities });
  const home = createHome({ register, records, abilities });
  const form = createForms({ register, records, abilities });
  /** Other processes, and other commands, share the store: what is done rests on who coordinates what now. */
  const lookAnew = () => register.refresh(records);
  const outbox = createOutbox({
    records,
    claims: store,
    due: [nudges.due, ...others],
    revisions: [summaries.revisions, experts.revisions],
    deliver: notingUnreachable(records, now, deliverThrough(platforms, records)),
    edit: editThrough(platforms, records),
    mayPostFrom: (at) => nextWorkingHours(at, { calendar, plan }),
    latestAfterMs: {
      answer: ANSWER_LATE_MS,
      approval: ANSWER_LATE_MS,
      deputy: ANSWER_LATE_MS,
      'hand-over': ANSWER_LATE_MS,
      question: ANSWER_LATE_MS,
      nudge: plan.nudges.latestAfterMinutes * MINUTE_MS,
      round: plan.nudges.latestAfterMinutes * MINUTE_MS,
      summary: plan.summary.latestAfterHours * HOUR_MS,
    },
    log,
  });

  return {
    register,
    records,
    turns,
    platforms,
    async home(from) {
      await lookAnew();
      return home(from, now());
    },
    async form(from, command) {
      await lookAnew();
      return form(from, command, now());
    },
    makeFile: createMakeFile(
      {
        calendar: events.makeFile,
        ...(parts.reports && { report: reportMaker(parts.reports({ register, records, standing }), parts) }),
      },
      log,
    ),
    standing,
    rounds,
    commitments,
    handOvers,
    async ahead(from, until) {
      await lookAnew();
      return ahead(from, until);
    },
    inbox: createInbox({
      records,
      turns,
      platforms,
      async route(incoming) {
        await lookAnew();
        return route(incoming, now());
      },
      apology: (incoming) => apology(register, records, incoming),
      log,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    }),
    outbox: {
      async tick(at, options) {
        await lookAnew();
        return outbox.tick(at, options);
      },
    },
  };
}

export type Answering = Answers['answer'];

async function apology(register: Register, records: Records, { from }: Incoming): Promise<Reply> {
  const person = from.email === undefined ? undefined : register.person(from.email);
  const known = person && (await records.acquaintances.get(person.email).catch(() => undefined));
  const language = languageFor(known, person, register.plan.language);
  const administrator = formatEitherPerson(register.administrators(), language);
  return reply(text(chatWords[language].broken({ administrator })));
}
