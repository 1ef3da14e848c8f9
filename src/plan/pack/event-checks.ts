import type { Plan } from '../plan.ts';
import { items, type Loose } from './loose.ts';
import type { Finding } from './schema-findings.ts';

type LoosePlan = Loose<Plan>;

/** Events that end before they begin; board meetings outside the plan's period, or with steps in the wrong order. */
export function checkEvents(plan: LoosePlan): Finding[] {
  return [...eventTimes(plan), ...meetingDays(plan), ...stepOrder(plan)];
}

function eventTimes(plan: LoosePlan): Finding[] {
  return items(plan.events).flatMap(([{ time, ends }, index]): Finding[] => {
    const path = ['events', index, 'ends'];
    if (ends === undefined || (time !== undefined && time < ends)) return [];
    return time === undefined
      ? [
          {
            path,
            message: `Det slutar ${ends}, men det står inte när det börjar.`,
            fix: 'Lägg till ”time”.',
          },
        ]
      : [{ path, message: `Det slutar ${ends}, men börjar ${time}.`, fix: 'Rätta det ena klockslaget.' }];
  });
}

function meetingDays(plan: LoosePlan): Finding[] {
  const { from, to } = plan.period ?? {};
  if (!from || !to) return [];
  return items(plan.boardMeetings)
    .filter(([{ date }]) => date !== undefined && (date < from || date > to))
    .map(([{ date }, index]) => ({
      path: ['boardMeetings', index, 'date'],
      message: `Sammanträdet är ${date}, men planen gäller ${from} till ${to}.`,
      fix: 'Rätta dagen, eller planens period.',
    }));
}

function stepOrder(plan: LoosePlan): Finding[] {
  return items(plan.boardMeetings).flatMap(([{ steps }, index]) => {
    const dated = items(steps).flatMap(([{ daysBefore }, place]) =>
      daysBefore === undefined ? [] : [{ daysBefore, place }],
    );
    return dated.slice(1).flatMap(({ daysBefore, place }, position): Finding[] => {
      const before = dated[position]?.daysBefore ?? daysBefore;
      if (daysBefore <= before) return [];
      return [
        {
          path: ['boardMeetings', index, 'steps', place, 'daysBefore'],
          message: `Steget kommer ${daysBefore} dagar före sammanträdet, och steget innan ${before} dagar före.`,
          fix: 'Skriv stegen i tidsordning, det tidigaste först.',
        },
      ];
    });
  });
}
