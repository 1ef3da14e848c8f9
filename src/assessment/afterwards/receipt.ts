import type { Reply } from '../../messages/reply.ts';
import type { Records } from '../../records/records.ts';
import type { Register } from '../../register/register.ts';
import type { RoundForm } from '../form/round-form.ts';
import { ratingsOf, type Sheet } from '../form/sheet.ts';
import { unitFigures } from '../form/unit-figures.ts';
import { areasApart } from '../views/area-words.ts';
import { exampleFromElsewhere } from './examples.ts';
import { type HandedIn, receiptReply } from './receipt-view.ts';

/** What the unit gets for a form that is handed in. Only reads. */
export async function receiptFor(
  { register, records }: { register: Register; records: Records },
  sheet: Sheet,
  { plan }: RoundForm,
  handIn: HandedIn,
): Promise<Reply> {
  const now = unitFigures(plan, ratingsOf(sheet));
  const before = unitFigures(plan, sheet.before);
  const area = areasApart(sheet, now)?.weakest;
  const about = { area: area ?? '', unit: sheet.unit.id };
  const example = area === undefined ? undefined : await exampleFromElsewhere(register, records, about);
  return receiptReply(sheet, handIn, { now, before, example }, register);
}
