import { IANAZone } from 'luxon';
import type { Plan } from '../plan.ts';
import { isKnownCountry } from '../working-days.ts';
import { checkPointReferences } from './commitment-points.ts';
import { checkEvents } from './event-checks.ts';
import { items, type Loose } from './loose.ts';
import { checkNames } from './plan-names.ts';
import type { Finding } from './schema-findings.ts';
import type { Path } from './yaml-file.ts';

type LoosePlan = Loose<Plan>;

/** What the schema cannot see: ids that are taken or unknown, dates in the wrong order, scales, zones. */
export function checkPlan(plan: LoosePlan): Finding[] {
  return [
    ...checkNames(plan),
    ...checkPointReferences(plan),
    ...period(plan),
    ...rounds(plan),
    ...checkEvents(plan),
    ...scales(plan),
    ...calendar(plan),
  ];
}

function period(plan: LoosePlan): Finding[] {
  const { from, to } = plan.period ?? {};
  if (!from || !to) return [];
  if (from > to) return [wrongOrder(['period', 'to'], 'Planens period slutar', to, 'den börjar', from)];
  return items(plan.actions)
    .filter(([{ due }]) => due !== undefined && (due < from || due > to))
    .map(([{ due, number }, index]) => ({
      path: ['actions', index, 'due'],
      message: `Åtgärd ${number ?? index + 1} ska vara klar ${due}, men planen gäller ${from} till ${to}.`,
      fix: 'Rätta dagen, eller planens period.',
    }));
}

function rounds(plan: LoosePlan): Finding[] {
  const findings = items(plan.rounds).flatMap(([round, index]) => {
    const { opens, closes, published } = round;
    const path = ['rounds', index];
    return [
      ...(opens && closes && opens > closes
        ? [wrongOrder([...path, 'closes'], 'Omgången stänger', closes, 'den öppnar', opens)]
        : []),
      ...(closes && published && closes > published
        ? [wrongOrder([...path, 'published'], 'Omgången publiceras', published, 'den stänger', closes)]
        : []),
    ];
  });
  return [...findings, ...overlaps(plan)];
}

/** Rounds stand in the order they were held, and at most one is open at a time. */
function overlaps(plan: LoosePlan): Finding[] {
  const dated = items(plan.rounds).flatMap(([{ id, opens, closes }, index]) =>
    opens && closes ? [{ id: id ?? String(index + 1), opens, closes, index }] : [],
  );
  return dated.slice(1).flatMap((round, position) => {
    const before = dated[position];
    if (!before || before.closes < round.opens) return [];
    return {
      path: ['rounds', round.index, 'opens'],
      message: `Omgång ${round.id} öppnar ${round.opens}, innan omgång ${before.id} har stängt (${before.closes}).`,
      fix: 'Skriv omgångarna i tidsordning, med högst en öppen åt gången.',
    };
  });
}

function scales(plan: LoosePlan): Finding[] {
  return items(plan.assessment?.parts).flatMap(([part, index]) => {
    const { min, max, anchors } = ('scale' in part ? part.scale : undefined) ?? {};
    if (min === undefined || max === undefined) return [];
    const path = ['assessment', 'parts', index, 'scale'];
    if (min >= max) {
      return [
        {
          path: [...path, 'max'],
          message: `Skalan går från ${min} till ${max}.`,
          fix: 'Skriv ett högsta steg som är större än det lägsta.',
        },
      ];
    }
    return Object.keys(anchors ?? {})
      .filter((step) => !Number.isInteger(Number(step)) || Number(step) < min || Number(step) > max)
      .map((step) => ({
        path: [...path, 'anchors', step],
        message: `Steget ${step} finns inte på skalan, som går från ${min} till ${max}.`,
        fix: 'Skriv ett av skalans steg, eller ta bort raden.',
      }));
  });
}

function calendar(plan: LoosePlan): Finding[] {
  const { timeZone } = plan;
  const { country, closedPeriods } = plan.workingCalendar ?? {};
  const findings: Finding[] = items(closedPeriods).flatMap(([{ from, to }, index]) =>
    from && to && from > to
      ? [
          wrongOrder(
            ['workingCalendar', 'closedPeriods', index, 'to'],
            'Perioden slutar',
            to,
            'den börjar',
            from,
          ),
        ]
      : [],
  );
  if (timeZone !== undefined && !IANAZone.isValidZone(timeZone)) {
    const message = `Känner inte till tidszonen ”${timeZone}”.`;
    findings.push({ path: ['timeZone'], message, fix: 'Skriv som Europe/Stockholm.' });
  }
  if (country !== undefined && !isKnownCountry(country)) {
    const message = `Känner inte till några helgdagar för landet ”${country}”.`;
    findings.push({ path: ['workingCalendar', 'country'], message, fix: 'Skriv landets kod: SE.' });
  }
  return findings;
}

function wrongOrder(path: Path, what: string, day: string, than: string, other: string): Finding {
  return { path, message: `${what} ${day}, innan ${than} (${other}).`, fix: 'Rätta den ena dagen.' };
}
