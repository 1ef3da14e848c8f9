import type { Plan } from '../plan.ts';
import type { Loose } from './loose.ts';
import { ids, unknownName } from './plan-names.ts';
import type { RosterLine } from './roster-lines.ts';

type LineFinding = { line?: number; message: string; fix: string };

/** What is wrong between the roster's lines, and between them and the plan where that could be read. */
export function checkRoster(lines: readonly RosterLine[], plan: Loose<Plan> | undefined): LineFinding[] {
  return [
    ...repeatedEmails(lines),
    ...unknownLeads(lines),
    ...leave(lines),
    ...administrators(lines),
    ...actionsWithoutRole(lines),
    ...(plan ? [...unknownNames(lines, plan), ...coordinators(lines, plan)] : []),
  ];
}

function repeatedEmails(lines: readonly RosterLine[]): LineFinding[] {
  const seen = new Map<string, number>();
  return lines.flatMap(({ line, values: { email } }) => {
    if (email === undefined) return [];
    const first = seen.get(email);
    if (first !== undefined) {
      return {
        line,
        message: `${email} står redan på rad ${first}.`,
        fix: 'Slå ihop raderna till en. Flera roller och åtgärder skrivs med | emellan.',
      };
    }
    seen.set(email, line);
    return [];
  });
}

function unknownLeads(lines: readonly RosterLine[]): LineFinding[] {
  const emails = new Set(lines.map(({ values }) => values.email));
  return lines.flatMap(({ line, values: { lead } }) =>
    lead === undefined || emails.has(lead)
      ? []
      : {
          line,
          message: `Närmaste chef ${lead} finns inte i listan.`,
          fix: 'Lägg till chefen på en egen rad (rollen staff räcker), eller rätta adressen.',
        },
  );
}

function leave(lines: readonly RosterLine[]): LineFinding[] {
  return lines.flatMap(({ line, person }) => {
    const { away_from: from, away_to: to } = person ?? {};
    if (from && to && from > to) {
      return {
        line,
        message: `Ledigheten slutar ${to}, innan den börjar (${from}).`,
        fix: 'Rätta den ena dagen.',
      };
    }
    return !from === !to
      ? []
      : {
          line,
          message: `Ledigheten har bara ${from ? 'en första' : 'en sista'} dag.`,
          fix: 'Fyll i både away_from och away_to, eller ingen av dem.',
        };
  });
}

function administrators(lines: readonly RosterLine[]): LineFinding[] {
  // A line whose roles could not be read may be the administrator's.
  if (lines.some(({ values: { roles } }) => roles === undefined || roles.includes('admin'))) return [];
  return [{ message: 'Ingen i listan är administratör.', fix: 'Ge minst en person rollen admin.' }];
}

function actionsWithoutRole(lines: readonly RosterLine[]): LineFinding[] {
  return lines.flatMap(({ line, values: { roles, actions } }) =>
    roles === undefined || !actions?.length || roles.includes('coordinator') || roles.includes('doer')
      ? []
      : {
          line,
          message: `Raden har åtgärder (${actions.join(', ')}) men varken rollen coordinator eller doer.`,
          fix: 'Lägg till coordinator för den som samordnar, eller doer för den som genomför.',
        },
  );
}

function unknownNames(lines: readonly RosterLine[], plan: Loose<Plan>): LineFinding[] {
  const units = ids(plan.units);
  const actions = ids(plan.actions);
  return lines.flatMap(({ line, values }) =>
    [
      ...(values.unit === undefined
        ? []
        : unknownName(values.unit, 'ingen förvaltning eller bolag med id', units)),
      ...(values.actions ?? []).flatMap((id) => unknownName(id, 'ingen åtgärd med id', actions)),
    ].map((unknown) => ({ line, ...unknown })),
  );
}

function coordinators(lines: readonly RosterLine[], plan: Loose<Plan>): LineFinding[] {
  return (ids(plan.actions) ?? []).flatMap((id): LineFinding[] => {
    const [first, ...others] = lines.filter(
      ({ values: { roles, actions } }) =>
        (roles === undefined || roles.includes('coordinator')) && actions?.includes(id),
    );
    if (!first) {
      const fix = `Skriv ${id} i kolumnen actions hos den som ska samordna, med rollen coordinator.`;
      return [{ message: `Åtgärden ${id} har ingen samordningsansvarig.`, fix }];
    }
    return others.map(({ line }) => ({
      line,
      message: `Åtgärden ${id} har redan en samordningsansvarig på rad ${first.line}.`,
      fix: `Ta bort ${id} på den ena raden. Den som genomför en åtgärd har rollen doer.`,
    }));
  });
}
