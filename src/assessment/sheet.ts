import type { Round } from '../plan/plan.ts';
import {
  type Form,
  formKey,
  type Rating,
  type RatingValue,
  type Records,
  ratingKey,
} from '../records/records.ts';
import { itemsOf } from '../records/round-ratings.ts';
import type { Asking } from '../register/asking.ts';
import type { Register } from '../register/register.ts';
import type { Position } from './form.ts';
import { matrixOf } from './matrix.ts';
import type { Sheet } from './row-view.ts';

/** A unit's form as it is stored, and where one person stands in it. */
export type OpenForm = {
  sheet: Sheet;
  form: Form | undefined;
  position: Position | undefined;
  /** The id of the message that brought the person to this position. */
  lastMessage: string | undefined;
  /** When the person was last shown the form. */
  shownAt: string | undefined;
};

/** Reads one unit's form in a round, for one of its respondents. */
export async function loadForm(
  records: Records,
  register: Register,
  round: Round,
  { person, language, forms = false }: Pick<Asking, 'person' | 'language' | 'forms'>,
): Promise<OpenForm> {
  const { plan } = register;
  const matrix = matrixOf(plan);
  const unit = register.unit(person.unit);
  const items = itemsOf(plan).filter((item) => matrix.cells.some((cell) => cell.item === item));
  const read = async (roundId: string) => {
    const found = await records.ratings.getMany(items.map((item) => ratingKey(roundId, person.unit, item)));
    return new Map(
      items.flatMap((item, index): [string, Rating][] => (found[index] ? [[item, found[index]]] : [])),
    );
  };
  const previous = roundBefore(plan.rounds, round);
  const at = (await records.conversations.get(person.email))?.form;
  return {
    sheet: {
      matrix,
      round: round.id,
      unit: { id: person.unit, name: unit?.name ?? person.unit },
      ratings: await read(round.id),
      before: new Map(
        previous === undefined
          ? []
          : [...(await read(previous.id))].map(([item, { rating }]) => [item, rating]),
      ),
      language,
      forms,
      nameOf: (email) => register.person(email)?.name ?? email,
    },
    form: await records.forms.get(formKey(round.id, person.unit)),
    lastMessage: at?.lastMessage,
    shownAt: at?.shownAt,
    position:
      at !== undefined && at.round === round.id && at.unit === person.unit
        ? { item: at.item, step: at.step }
        : undefined,
  };
}

function roundBefore(rounds: readonly Round[], round: Round): Round | undefined {
  return rounds
    .filter((other) => other.opens < round.opens)
    .toSorted((a, b) => a.opens.localeCompare(b.opens))
    .at(-1);
}

export const ratingsOf = (open: OpenForm): Map<string, RatingValue> =>
  new Map([...open.sheet.ratings].map(([item, { rating }]) => [item, rating]));
