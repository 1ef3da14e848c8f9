import { formatEitherPerson } from '../messages/format.ts';
import { type Choice, choices, type Reply, reply, text } from '../messages/reply.ts';
import { type Action, inLanguage, type Language } from '../plan/plan.ts';
import type { Asking } from '../register/asking.ts';
import { type DoerParts, words } from './doer-parts.ts';

export type AskCommand = { do: 'ask-doers' | 'doer-answers'; action?: string | undefined };

/** "Fråga de genomförandeansvariga åt mig", about one action. */
export const askChoice = ({ id, number }: Pick<Action, 'id' | 'number'>, language: Language): Choice => ({
  title: words[language].ask,
  label: words[language].askLabel({ number }),
  command: { do: 'ask-doers', action: id },
});

/** Instead: a line that the asker writes. */
export function noDoersReply({ register }: DoerParts, action: Action, language: Language): Reply {
  const say = words[language];
  const coordinator = register.coordinatorOf(action.id);
  const alone = (coordinator?.roles.includes('doer') && coordinator.actions.includes(action.id)) ?? false;
  return reply(
    text(say.noDoers({ number: action.number, alone })),
    choices({ title: say.writeLine, command: { do: 'write-line', action: action.id } }),
  );
}

/** The actions that the person may ask about. */
export function whichAction(
  { register }: DoerParts,
  command: AskCommand,
  { person, language }: Asking,
): Reply {
  const say = words[language];
  const mine = register.coordinatedBy(person);
  const offered = mine.length === 0 && person.roles.includes('admin') ? register.plan.actions : mine;
  if (offered.length === 0) {
    return reply(text(say.coordinatesNone), choices({ title: say.showStatus, command: { do: 'status' } }));
  }
  return reply(
    text(say.whichAction[command.do]),
    choices(
      ...offered.map(({ id, number, name }) => ({
        title: say.actionChoice({ number, name: inLanguage(name, language) }),
        command: { do: command.do, action: id },
      })),
    ),
  );
}

/** Of an action that the plan does not have. */
export const unknownReply = ({ language }: Asking): Reply =>
  reply(
    text(words[language].noSuchAction),
    choices({ title: words[language].showStatus, command: { do: 'status' } }),
  );

/** Who may ask instead of this person. */
export function notTheirs({ register }: DoerParts, { id, number }: Action, { language }: Asking): Reply {
  const say = words[language];
  const coordinator = register.coordinatorOf(id)?.name;
  if (coordinator !== undefined) return reply(text(say.onlyCoordinator({ number, coordinator })));
  const administrator = formatEitherPerson(register.administrators(), language);
  return reply(text(say.nobodyCoordinates({ number, administrator })));
}
