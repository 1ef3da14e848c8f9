import { choices, type Part, type Reply, reply, text } from '../messages/reply.ts';
import { type Action, inLanguage, type Language } from '../plan/plan.ts';
import { type ActionParts, words } from './action-parts.ts';
import { titleOf } from './action-views.ts';
import { remindChoice } from './choices.ts';

/** What else there is to do about an action than to say how it stands. */
export function moreAboutReply(
  { furtherChoices }: Pick<ActionParts, 'furtherChoices'>,
  action: Action,
  language: Language,
): Reply {
  return reply(
    text(titleOf(action, language)),
    text(words[language].moreAbout),
    moreAboutPart(action, language, furtherChoices),
  );
}

/** `furtherChoices`: what other abilities offer of the action. */
function moreAboutPart(
  action: Action,
  language: Language,
  furtherChoices: ActionParts['furtherChoices'],
): Part {
  const say = words[language];
  const { number } = action;
  const name = inLanguage(action.name, language);
  const labelled = (title: string) => say.choiceLabel({ title, number, name });
  const remind = (title: string, day?: 'tomorrow' | 'next week') => ({
    ...remindChoice(title, [action.id], day),
    label: labelled(title),
  });
  return choices(
    {
      title: say.newDay,
      label: labelled(say.newDay),
      command: { do: 'report-status', action: number, late: true },
    },
    remind(say.remindTomorrow, 'tomorrow'),
    remind(say.remindNextWeek, 'next week'),
    remind(say.remindAnotherDay),
    ...(furtherChoices?.(action, language) ?? []),
  );
}
