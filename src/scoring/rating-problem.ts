import type { Instrument, Scale } from './instrument.ts';

/** What is wrong on a line (from 1) of a rating file, and what to do about it, in Swedish. */
export interface RatingProblem {
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

/** A problem before it is known where. */
export type Wording = Omit<RatingProblem, 'line'>;

export const COLUMNS = ['round', 'unit', 'item', 'rating'] as const;
const HEADER = COLUMNS.join(',');
const quoted = (text: string) => `”${text}”`;

export const emptyFile: Wording = {
  message: 'Filen är tom.',
  fix: `Börja med raden ${HEADER}. Kommandot lika score --template ger en fil att fylla i.`,
};

export const notUtf8: Wording = {
  message: 'Filen är inte sparad som UTF-8, så minst ett tecken gick inte att läsa.',
  fix: 'Spara om den som CSV UTF-8.',
};

export const openQuote: Wording = {
  message: 'Ett citattecken öppnas men stängs aldrig. Det som följer har inte lästs.',
  fix: 'Stäng citatet. Ett citattecken inne i ett citat skrivs dubbelt: "".',
};

export const emptyRound: Wording = {
  message: 'Omgången saknas.',
  fix: 'Skriv omgångens id i kolumnen round, till exempel 2026.',
};

export const emptyUnit: Wording = {
  message: 'Förvaltningen eller bolaget saknas.',
  fix: 'Skriv förvaltningens eller bolagets id i kolumnen unit.',
};

export function missingColumns(names: readonly string[]): Wording {
  return {
    message: `Rubrikraden saknar ${names.map(quoted).join(' och ')}.`,
    fix: `Låt första raden vara ${HEADER}, med komma eller semikolon emellan.`,
  };
}

export function repeatedColumn(name: string): Wording {
  return { message: `Kolumnen ${quoted(name)} finns mer än en gång.`, fix: 'Ta bort den som inte gäller.' };
}

export function wrongWidth(fields: number, columns: number): Wording {
  return {
    message: `Raden har ${fields} fält, men rubrikraden har ${columns}.`,
    fix: 'Ge raden lika många fält. Lämna fältet tomt för obesvarat, och sätt text med skiljetecken inom citattecken.',
  };
}

export function givenTwice(earlier: number, round: string, unit: string, item: string): Wording {
  return {
    message: `${item} för ${unit} i omgång ${round} finns redan på rad ${earlier}.`,
    fix: 'Behåll den rad som gäller och ta bort den andra.',
  };
}

export function offScale(text: string, scale: Scale): Wording {
  return {
    message: `Skattningen ${text} ligger utanför skalan, som går från ${scale.min} till ${scale.max}.`,
    fix: ratingFix(scale),
  };
}

export function notWhole(text: string, scale: Scale): Wording {
  return { message: `Skattningen ${quoted(text)} är inget heltal.`, fix: ratingFix(scale) };
}

function ratingFix(scale: Scale): string {
  return `Skriv ett heltal från ${scale.min} till ${scale.max}, na för ej relevant, eller lämna tomt för obesvarat.`;
}

/** An item can be wrong in both its halves. */
export function unknownItem(item: string, instrument: Instrument): Wording[] {
  const { areas, criteria, actions } = instrument;
  const dot = item.indexOf('.');
  if (dot === -1) {
    return [
      {
        message: item === '' ? 'Det står inte vad som skattas.' : `${quoted(item)} finns inte i formuläret.`,
        fix: `Skriv OMRÅDE.PÅSTÅENDE eller action.ÅTGÄRD i kolumnen item, till exempel ${areas[0]}.${criteria[0]}.`,
      },
    ];
  }
  const first = item.slice(0, dot);
  const second = item.slice(dot + 1);
  if (first === 'action') return unlessKnown(second, actions, 'Åtgärden', 'åtgärder');
  return [
    ...unlessKnown(first, areas, 'Området', 'områden'),
    ...unlessKnown(second, criteria, 'Påståendet', 'påståenden'),
  ];
}

function unlessKnown(id: string, known: readonly string[], kind: string, kinds: string): Wording[] {
  if (known.includes(id)) return [];
  return [
    {
      message: `${kind} ${quoted(id)} finns inte i planen.`,
      fix: `Planens ${kinds} är: ${known.join(', ')}.`,
    },
  ];
}
