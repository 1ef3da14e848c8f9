import { distance } from 'fastest-levenshtein';
import type { Command } from '../messages/command.ts';
import { type Action, inLanguage } from '../plan/plan.ts';
import { allowedSlips, folded } from './words.ts';

type AskCommand = Extract<Command, { do: 'ask-doers' | 'doer-answers' }>;

const DOERS = '(?:(?:de|alla) )?(?:genomforare|genomforarna|genomforandeansvariga)|(?:(?:all )?the )?doers';
const FOR_ME = '(?: at mig| for me)?';
const HOW = '(?: hur det gar| how it is going)?';
const ABOUT = '(?: (?:om|pa|med|for|kring|about|with|of|on)(?: (?:atgard(?:en)?|action|nummer|nr))? (.+?))?';

const ASK = new RegExp(`^(?:fraga|ask) (?:${DOERS})${FOR_ME}${HOW}${ABOUT}${FOR_ME}$`, 'u');
const SHOW = new RegExp(
  `^(?:(?:visa|se|show|see)(?: me)? )?(?:genomforarnas svar|de genomforandeansvarigas svar|svaren? fran (?:${DOERS})|the doers['’]? answers|(?:the )?answers from (?:${DOERS}))${ABOUT}$`,
  'u',
);

/** Of the answers about an action that is named: without one it may be about the self-assessment. */
const SHOW_OF = new RegExp(
  `^(?:(?:(?:visa|se|show|see)(?: me)? )(?:svaren|(?:the )?answers)|(?:vilka|vem) har (?:inte )?svarat|who has (?:not )?answered)(?=.*\\d)${ABOUT} ?\\??$`,
  'u',
);

/**
 * "fråga genomförarna om åtgärd 7", "ask the doers about action 7", "genomförarnas svar om åtgärd 7", also without an
 * action; undefined when it is about anything else.
 */
export function readDoerCommand(line: string, actions: readonly Action[]): AskCommand | undefined {
  const said = folded(line);
  const ask = ASK.exec(said);
  const found = ask ?? SHOW.exec(said) ?? SHOW_OF.exec(said);
  if (found === null) return undefined;
  const command = ask === null ? 'doer-answers' : 'ask-doers';
  const [, about] = found;
  if (about === undefined) return { do: command };
  const action = actionNamed(about, actions)?.id;
  if (action !== undefined) return { do: command, action };
  // A number that no action has is told of; other words are something else that is said.
  return /^\d+$/u.test(about) ? { do: command, action: about } : undefined;
}

/** By its number or its name, in either language, with small slips. */
function actionNamed(said: string, actions: readonly Action[]): Action | undefined {
  const number = /^(\d{1,3})(?:,? \D.*)?$/u.exec(said)?.[1];
  if (number !== undefined) return actions.find((action) => action.number === Number(number));
  const names = (action: Action) => [
    folded(inLanguage(action.name, 'sv')),
    folded(inLanguage(action.name, 'en')),
  ];
  return actions.find((action) => names(action).some((name) => distance(name, said) <= allowedSlips(name)));
}
