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
  const [own] = person === undefined ? [] : register.coordinatedBy(person);
  const doer = person !== undefined && register.doing(person).length > 0;
  const administrator = person?.roles.includes('admin') ?? false;
  const unit = person === undefined ? '' : (register.unit(person.unit)?.name ?? person.unit);
  const commitments = register.plan.commitments.map((commitment) => shortNameOf(commitment, language));
  return reply(
    text(say.helpIntro),
    list([
      say.helpAsk,
      ...(respondent ? [say.helpAssess({ unit }), say.helpInForm, say.helpPlaces, say.helpOurResult] : []),
      ...(own === undefined
        ? []
        : [say.helpMyActions, say.helpSayStatus, say.helpAskDoers, say.helpHandOver(own)]),
      ...(doer ? [say.helpDoer] : []),
      ...(administrator
        ? [
            say.helpRounds,
            say.helpAssign,
            say.helpThemes,
            say.helpCivilSociety,
            say.helpReport,
            say.helpPreview,
            say.helpChannel,
            say.helpUnanswered,
            say.helpExpertChannel,
          ]
        : []),
      say.helpStatus,
      say.helpSummary,
      ...(commitments.length > 0
        ? [say.helpCommitments({ commitments: formatList(commitments, language) })]
        : []),
      ...(person === undefined ? [] : [say.helpAvailability]),
      say.helpLanguage,
    ]),
    note(`${say.helpLimits} ${formatEitherPerson(register.administrators(), language)}.`),
    choices(
      ...shortcuts(say, respondent, own !== undefined),
      ...(administrator
        ? [{ title: say.unanswered, command: { do: 'unanswered' as const, act: 'list' as const } }]
        : []),
    ),
  );
}

/** The first meeting, with the first things that this person may want. */
export function greetingReply(
  register: Register,
  person: Person | undefined,
  name: string,
  language: Language,
): Reply {
  const say = words[language];
  const [firstName] = (person?.name ?? name).split(' ');
  return reply(
    text(say.greeting({ firstName: firstName ?? name })),
    choices(...shortcuts(say, person?.roles.includes('respondent') ?? false, coordinates(register, person))),
  );
}

const coordinates = (register: Register, person: Person | undefined): boolean =>
  person !== undefined && register.coordinatedBy(person).length > 0;

function shortcuts(say: typeof sv, respondent: boolean, coordinator: boolean): Choice[] {
  return [
    ...(respondent ? [{ title: say.startAssessment, command: { do: 'assess' as const } }] : []),
    ...(coordinator ? [{ title: say.myActions, command: { do: 'my-actions' as const } }] : []),
    { title: say.showActions, command: { do: 'question', text: say.showActionsQuestion } },
    { title: say.summary, command: { do: 'summary' } },
  ];
}
