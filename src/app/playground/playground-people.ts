import { inLanguage, type Plan } from '../../plan/plan.ts';
import type { Person } from '../../plan/roster.ts';
import type { PlaygroundPerson } from '../../platforms/playground/options.ts';
import type { Register } from '../../register/register.ts';

/** The people that the plan names, else one of each role. */
export function playgroundPeople(plan: Plan, register: Register): PlaygroundPerson[] {
  const named = plan.playground?.people.flatMap(({ email, role }) => {
    const person = register.person(email);
    return person === undefined ? [] : [{ person, role: inLanguage(role, 'sv') }];
  });
  const roles = {
    staff: 'Medarbetare',
    respondent: 'Fyller i självskattningen',
    coordinator: 'Samordnar åtgärder',
    admin: 'Administratör',
  };
  const has = (person: Person, role: string) =>
    role === 'coordinator'
      ? register.coordinatedBy(person).length > 0
      : person.roles.some((one) => one === role);
  const people =
    named ??
    Object.entries(roles).flatMap(([role, words]) => {
      const person = register.people.find((one) => has(one, role));
      return person === undefined ? [] : [{ person, role: words }];
    });
  return people.map(({ person, role }) => ({
    email: person.email,
    name: person.name,
    role,
    unit: register.unit(person.unit)?.name ?? person.unit,
    examples: examplesFor(person, register),
  }));
}

function examplesFor(person: Person, register: Register): string[] {
  const { roles } = person;
  if (roles.includes('respondent')) return ['skatta', '4 3 5 2 2 1 3 4', 'paus', 'granska', 'hjälp'];
  if (register.coordinatedBy(person).length > 0)
    return ['mina åtgärder', 'Vad innebär åtgärd 7?', 'status', 'hjälp'];
  if (roles.includes('admin')) return ['sammanfattning', 'status', 'När stänger självskattningen?', 'hjälp'];
  return ['Vilka åtgärder finns?', 'Vem samordnar Kommunikation?', 'Vad är en självskattning?', 'hjälp'];
}
