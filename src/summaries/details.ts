import { formatDay } from '../messages/format.ts';
import { heading, list, note, type Part, type Reply, strong, text } from '../messages/reply.ts';
import { actions as actionsEn } from '../messages/wording/en/actions.ts';
import { actions as actionsSv } from '../messages/wording/sv/actions.ts';
import type { ActionState } from '../plan/action-state.ts';
import { type Action, inLanguage, type Language, type Plan } from '../plan/plan.ts';
import { words as resultWords } from '../results/highlight-parts.ts';
import { resultText } from '../results/result-text.ts';
import { eventLines } from './calendar-lines.ts';
import type { SummaryFacts } from './facts.ts';
import { words } from './occasion.ts';
import { participationLine } from './participation-lines.ts';

const actionWords = { sv: actionsSv, en: actionsEn };
const EVENTS_SHOWN = 10;

/** Everything behind the weekly post, for one who asks. `actions`: in the plan's order. */
export function detailsReply(
  facts: SummaryFacts,
  actions: readonly { action: Action; now: ActionState }[],
  plan: Plan,
  language: Language,
): Reply {
  const say = words[language];
  const { published, comparedWith, notCompared, unit, today } = facts;
  const name = inLanguage(plan.name, language);
  const title = unit === undefined ? name : say.forUnit({ plan: name, unit: unit.name });
  const row = ({ action, now }: { action: Action; now: ActionState }) => [
    say.actionNumbered({ number: action.number, name: inLanguage(action.name, language) }),
    actionWords[language].stateName({ state: now }),
    formatDay(action.due, language, today),
  ];
  const table: Part = {
    kind: 'table',
    caption: say.actionsCaption,
    columns: [say.actionColumn, say.stateColumn, say.dueColumn],
    rows: actions.map(row),
  };
  const events = eventLines(facts, EVENTS_SHOWN, language);
  return {
    to: 'direct',
    parts: [
      heading(say.nowHeading({ day: formatDay(today, language), plan: title })),
      ...(actions.length === 0 ? [text(say.noActions)] : [table]),
      ...participationLine(facts, language, plan.units.length).map(text),
      ...(published === undefined
        ? [text(say.nothingPublished)]
        : [
            strong(resultWords[language].heading({ round: inLanguage(published.round.name, language) })),
            ...resultText(published, language, comparedWith && inLanguage(comparedWith, language)),
            ...(notCompared ? [text(resultWords[language].notCompared(published.plan))] : []),
          ]),
      ...(events.length === 0 ? [] : [strong(say.dates), list(events)]),
      note(say.detailsWhy),
    ],
  };
}
