import type { Language } from '../plan/plan.ts';
import type { Person } from '../plan/roster.ts';

/** Who asks, in which language, when. `id`: the incoming message's; `pressed`: with a button; `forms`: the platform opens forms by itself. */
export type Asking = {
  person: Person;
  language: Language;
  now: Date;
  id: string;
  pressed: boolean;
  forms?: boolean;
};
