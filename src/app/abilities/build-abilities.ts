import { stateChoices } from '../../actions/state-choices.ts';
import { createSupportAnswers, createSupportConcerns } from '../../actions/support/support.ts';
import { individualCaseReply, tellsOfIndividualCase } from '../../answers/individual-case/individual-case.ts';
import { wording as answerWording } from '../../answers/speech.ts';
import { createApprovals } from '../../assessment/approval/approvals.ts';
import { createAssessment } from '../../assessment/assessment.ts';
import { createUnitProgress } from '../../assessment/form/unit-progress.ts';
import { createAvailability } from '../../availability/availability.ts';
import type { Abilities } from '../../chat/abilities.ts';
import { createCivilSociety } from '../../civil-society/civil-society.ts';
import { createCommitments } from '../../commitments/commitments.ts';
import { createEvents, type Events } from '../../events/events.ts';
import { createExperts } from '../../experts/experts.ts';
import { createHandOvers } from '../../hand-over/hand-overs.ts';
import type { Due, Revisions } from '../../messages/due.ts';
import type { Platform } from '../../messages/platform.ts';
import { createNudges } from '../../nudges/nudges.ts';
import { unreachableNotices } from '../../outbox/unreachable.ts';
import type { WorkingCalendar } from '../../plan/working-days.ts';
import { type Ahead, createAhead } from '../../preview/ahead.ts';
import { createPreview } from '../../preview/preview.ts';
import type { Turns } from '../../records/turns.ts';
import { createReports } from '../../report/reports.ts';
import { letInNotices } from '../../rounds/let-in-notices.ts';
import { createRoundMessages } from '../../rounds/round-messages.ts';
import { createRounds } from '../../rounds/rounds.ts';
import { discloseHere } from '../../scoring/disclosure/disclose.ts';
import { createChannels } from '../../summaries/channels.ts';
import { createSummaries } from '../../summaries/summaries.ts';
import { createThemes } from '../../themes/themes.ts';
import type { LikaParts } from '../lika-parts.ts';
import { createActionsAndDoers } from './actions-and-doers.ts';
import { createChannelPlaces } from './channel-places.ts';
import { depthFrom } from './depth-from.ts';
import { tellingFailures } from './telling-failures.ts';

/** All that Lika can do, and what of it goes out on its own initiative. */
type BuiltAbilities = {
  abilities: Abilities;
  due: Due[];
  revisions: Revisions[];
  ahead: Ahead;
  makeCalendarFile: Events['makeFile'];
};

/** Builds each ability, and hands each what it needs of the others. */
export function buildAbilities(
  parts: LikaParts & { turns: Turns; calendar: WorkingCalendar; platforms: ReadonlyMap<string, Platform> },
): BuiltAbilities {
  const { register, records, turns, calendar, platforms, now, log } = parts;
  const { actions, doers } = createActionsAndDoers(parts);
  const { standing, readStates } = actions;
  const places = createChannelPlaces(platforms, records);
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
  const events = createEvents({ register, records, calendar, now });
  const experts = createExperts({
    register,
    records,
    turns,
    calendar,
    isIndividualCase: tellsOfIndividualCase,
    individualCase: (language) => individualCaseReply(answerWording[language]),
    settle: (place, name) => places.settle(places.channelOf(place), name),
  });

  const progress = createUnitProgress({ register, records });
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
    alongside: createRoundMessages({ register, records, calendar, progress }).due,
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
  const ahead = createAhead({ plan: register.plan, records, daily: nudges.ahead, others });

  return {
    abilities: {
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
      channels: createChannels({ register, records, turns, ...places }),
      commitments: createCommitments({ register, records, standing }),
      events,
      experts,
      preview: createPreview({ register, ahead }),
    },
    due: [nudges.due, ...others],
    revisions: [summaries.revisions, experts.revisions],
    ahead,
    makeCalendarFile: events.makeFile,
  };
}
