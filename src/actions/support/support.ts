import type { Concern, Concerns, Due, DueMessage } from '../../messages/due.ts';
import { choices, note, type Part, reply, text } from '../../messages/reply.ts';
import { addDays, localDay } from '../../plan/local-time.ts';
import type { Language } from '../../plan/plan.ts';
import type { WorkingCalendar } from '../../plan/working-days.ts';
import type { Records } from '../../records/records.ts';
import { languageOf } from '../../register/language-of.ts';
import { nameOf } from '../../register/name-of.ts';
import { firstWorkingInstant, personDays } from '../../register/person-days.ts';
import type { Register } from '../../register/register.ts';
import { words } from '../action-parts.ts';
import { titleOf } from '../action-views.ts';
import { updateChoice } from '../choices.ts';
import { lateUpdates, requestsIn, type SupportRequest, TOLD_WITHIN_DAYS } from './requests.ts';

type Parts = { register: Register; records: Records };

/** What administrators are to hear of: who needs support, and with what. What someone has answered is told no more. */
export function createSupportConcerns({ register, records }: Parts): Concerns {
  const { plan } = register;

  const partsOf = ({ action, update }: SupportRequest, language: Language): Part[] => {
    const say = words[language];
    const { number } = action;
    const by = nameOf(register, update.by);
    return [
      text(say.supportAsked({ title: titleOf(action, language), by, line: update.line })),
      choices(
        {
          title: say.showAction,
          label: say.showActionLabel({ number }),
          command: { do: 'question', text: say.aboutAction({ number }) },
        },
        {
          title: say.answerSupport,
          label: say.answerSupportLabel({ number, by }),
          command: { do: 'answer-support', action: action.id, update: update.id },
        },
      ),
    ];
  };

  return async (now) => {
    const all = await lateUpdates(plan, records, now);
    const asked = all.flatMap(({ action, updates, since }) =>
      requestsIn(action, updates, plan.timeZone).filter(
        ({ day, update }) => day >= since && update.answers === undefined,
      ),
    );
    return asked.flatMap((request) => {
      const { action, update, day } = request;
      const others = register.administrators().filter(({ email }) => email !== update.by);
      return others.map(
        ({ email }): Concern => ({
          email,
          topic: `support/${action.id}/${update.id}`,
          about: [action.id],
          kind: 'question',
          from: day,
          until: addDays(day, TOLD_WITHIN_DAYS),
          why: `Åtgärd ${action.number} behöver stöd.`,
          parts: (language) => partsOf(request, language),
        }),
      );
    });
  };
}

/** What administrators have answered, to those who asked, in their working hours. */
export function createSupportAnswers({
  register,
  records,
  calendar,
}: Parts & { calendar: WorkingCalendar }): { due: Due } {
  const { plan } = register;
  return {
    async due(now) {
      const all = await lateUpdates(plan, records, now);
      const answered = all.flatMap(({ action, updates, since }) =>
        updates.flatMap((update) =>
          (update.answers ?? []).map((answer) => ({ action, update, answer, since })),
        ),
      );
      const messages = answered.map(async ({ action, update, answer, since }): Promise<DueMessage[]> => {
        const to = register.person(update.by);
        if (to === undefined) return [];
        const days = personDays(to, await records.acquaintances.get(to.email), { plan, calendar });
        const at = firstWorkingInstant(days, new Date(answer.at));
        if (at === undefined || at > now || localDay(at, plan.timeZone) < since) return [];
        const language = await languageOf(records, to, plan.language);
        const say = words[language];
        const by = nameOf(register, answer.by);
        return [
          {
            id: `answer/${to.email}/${action.id}/${answer.id}`,
            kind: 'answer',
            to: { kind: 'person', email: to.email },
            about: [action.id],
            scheduledFor: at.toISOString(),
            reply: reply(
              text(say.supportAnswered({ title: titleOf(action, language), by, answer: answer.line })),
              note(say.youWrote({ line: update.line ?? '' })),
              choices(updateChoice(action, language)),
            ),
          },
        ];
      });
      return (await Promise.all(messages)).flat();
    },
  };
}
