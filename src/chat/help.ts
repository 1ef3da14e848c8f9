import { formatEitherPerson, formatList, type Language } from '../messages/format.ts';
import { type Choice, choices, list, note, type Reply, reply, text } from '../messages/reply.ts';
import { chat as en } from '../messages/wording/en/chat.ts';
import { chat as sv } from '../messages/wording/sv/chat.ts';
import { shortNameOf } from '../plan/commitment-name.ts';
import type { Person } from '../plan/roster.ts';
import type { Register } from '../register/register.ts';

export const words = { sv, en };

/** What Lika can do for this person: an item for each thing that they may do, and no other. */
export function helpReply(register: Register, person: Person | undefined, language: Language): Reply {
  const say = words[language];
  const respondent = person?.roles.includes('respondent') ?? false;
  const coordinator = person?.roles.includes('coordinator') ?? false;
  const administrator = person?.roles.includes('admin') ?? false;
  const unit = person === undefined ? '' : (register.unit(person.unit)?.name ?? person.unit);
  const commitments = register.plan.commitments.map((commitment) => shortNameOf(commitment, language));
  return reply(
    text(say.helpIntro),
    list([
      say.helpAsk,
      ...(respondent ? [say.helpAssess({ unit }), say.helpInForm, say.helpPlaces, say.helpOurResult] : []),
      ...(coordinator ? [say.helpMyActions, say.helpSayStatus] : []),
      ...(administrator
        ? [say.helpRounds, say.helpThemes, say.helpCivilSociety, say.helpReport, say.helpChannel]
        : []),
      say.helpStatus,
      say.helpSummary,
      ...(commitments.length > 0
        ? [say.helpCommitments({ commitments: formatList(commitments, language) })]
        : []),
      say.helpLanguage,
    ]),
    note(`${say.helpLimits} ${formatEitherPerson(register.administrators(), language)}.`),
    choices(...shortcuts(say, respondent, coordinator)),
  );
}

/** The first meeting, with the first things that this person may want. */
export function greetingReply(person: Person | undefined, name: string, language: Language): Reply {
  const say = words[language];
  const [firstName] = (person?.name ?? name).split(' ');
  return reply(
    text(say.greeting({ firstName: firstName ?? name })),
    choices(
      ...shortcuts(
        say,
        person?.roles.includes('respondent') ?? false,
        person?.roles.includes('coordinator') ?? false,
      ),
    ),
  );
}

function shortcuts(say: typeof sv, respondent: boolean, coordinator: boolean): Choice[] {
  return [
    ...(respondent ? [{ title: say.startAssessment, command: { do: 'assess' as const } }] : []),
    ...(coordinator ? [{ title: say.myActions, command: { do: 'my-actions' as const } }] : []),
    { title: say.showActions, command: { do: 'question', text: say.showActionsQuestion } },
    { title: say.summary, command: { do: 'summary' } },
  ];
}
