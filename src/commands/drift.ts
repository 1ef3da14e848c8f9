import type { Plan } from '../plan/plan.ts';
import type { Register } from '../register/register.ts';

/** Where what Lika keeps says otherwise than the pack's files, each with what to do if the files are to be right. */
export function driftNotes({ plan, ...register }: DriftFrom): string[] {
  return plan.actions.flatMap(({ id }) => {
    const now = register.coordinatorOf(id);
    const seed = register.rosterCoordinatorOf(id);
    if (now === undefined || seed === undefined || now.email === seed.email) return [];
    return [
      `Åtgärden ${id} samordnas av ${now.email}, men i roster.csv av ${seed.email}. Det Lika har gäller. Ändra roster.csv, eller kör lika assign ${id} ${seed.email}.`,
    ];
  });
}

type DriftFrom = { plan: Plan } & Pick<Register, 'coordinatorOf' | 'rosterCoordinatorOf'>;
