import type { AssignDecision, Coordination } from '../hand-over/hand-overs.ts';
import { inLanguage } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';

export type AssignCommand = {
  /** An id or a number. */
  action: string | undefined;
  /** An e-mail or a name on the roster. */
  to: string | undefined;
  json: boolean;
  assign: (request: { action: string; to: string }) => Promise<AssignDecision>;
  list: () => Promise<Coordination[]>;
  write: (text: string) => void;
  writeError: (text: string) => void;
};

/** `lika assign`: changes who coordinates an action, or lists who does. Gives the exit code: 1 where it was refused, 2 for wrong usage. */
export async function assignCommand(command: AssignCommand): Promise<0 | 1 | 2> {
  const { action, to, json, write, writeError } = command;
  if (action === undefined) return listCoordinators(command);
  if (to === undefined) {
    writeError(
      'Skriv också vem som ska samordna, med e-post: lika assign 7 karin.ek@kommun.se\nUtan något efter visar lika assign vem som samordnar vad.\n',
    );
    return 2;
  }
  const decision = await command.assign({ action, to });
  if (json) write(`${JSON.stringify(asJson(decision))}\n`);
  if (decision.kind === 'refused') {
    if (!json) writeError(`${refusal(decision, { action, to })}\n`);
    return 1;
  }
  if (!json) write(`${became(decision)}\n`);
  return 0;
}

type Refused = Extract<AssignDecision, { kind: 'refused' }>;
type Became = Exclude<AssignDecision, Refused>;

function refusal(decision: Refused, { action, to }: { action: string; to: string }): string {
  if (decision.why === 'unknown-action') {
    return `Det finns ingen åtgärd ”${action}” i planen. Skriv dess nummer eller id. Kör lika assign för att se dem.`;
  }
  const { near } = decision;
  const [first] = near;
  if (first === undefined) {
    return `Det finns ingen ”${to}” i roster.csv. Skriv e-postadressen som den står där, eller lägg till personen.`;
  }
  const which = near.length === 1 ? named(first) : near.map(named).join(', ');
  return `Det är inte säkert vem ”${to}” är. Menade du ${which}? Skriv e-postadressen.`;
}

function became({ kind, action, to, from }: Became): string {
  const title = `åtgärd ${action.number}, ${inLanguage(action.name, 'sv')}`;
  if (kind === 'already') return `${named(to)} samordnar redan ${title}. Inget är ändrat.`;
  return `${named(to)} samordnar nu ${title}${from === undefined ? '' : `, i stället för ${from}`}. Lika berättar det för dem det gäller.`;
}

const named = ({ name, email }: Person): string => `${name} (${email})`;

const asJson = (decision: AssignDecision) =>
  decision.kind === 'refused'
    ? {
        ...decision,
        ...('near' in decision && { near: decision.near.map(({ email }) => email) }),
      }
    : {
        kind: decision.kind,
        action: decision.action.id,
        to: decision.to.email,
        from: decision.from ?? null,
      };

async function listCoordinators({ list, json, write }: AssignCommand): Promise<0> {
  const all = await list();
  if (json) {
    const told = all.map(({ action, coordinator, roster, since, by, waitsFor }) => ({
      action: action.id,
      number: action.number,
      name: inLanguage(action.name, 'sv'),
      coordinator: coordinator ?? null,
      roster: roster ?? null,
      ...(since !== undefined && { since, by }),
      ...(waitsFor !== undefined && { waitsFor }),
    }));
    write(`${JSON.stringify(told)}\n`);
    return 0;
  }
  const lines = all.map(({ action, coordinator, roster, since, by, waitsFor }) =>
    [
      action.id,
      inLanguage(action.name, 'sv'),
      coordinator ?? 'ingen samordnare',
      ...(since === undefined ? [] : [`ändrat ${since.slice(0, 10)} av ${by}`]),
      ...(coordinator === roster ? [] : [`i roster.csv: ${roster ?? 'ingen'}`]),
      ...(waitsFor === undefined ? [] : [`frågan har gått till ${waitsFor}`]),
    ].join('  '),
  );
  write(`${lines.join('\n')}\n`);
  return 0;
}
