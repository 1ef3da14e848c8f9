import type { Form } from '../../records/assessment/form.ts';
import { handInKey } from '../../records/assessment/hand-in.ts';
import type { Records } from '../../records/records.ts';
import { ratingsOf, reasonsOf, type Sheet, textsOf } from './sheet.ts';

/** The form with one more hand-in, whose whole content is kept as a version of its own. */
export async function withHandIn(
  records: Pick<Records, 'handIns'>,
  sheet: Sheet,
  form: Form,
  handIn: Form['handIns'][number],
): Promise<Form> {
  const handIns = [...form.handIns, handIn];
  await records.handIns.set(handInKey(sheet.round, sheet.unit.id, handIns.length), {
    ...handIn,
    ratings: Object.fromEntries(ratingsOf(sheet)),
    texts: Object.fromEntries(textsOf(sheet)),
    reasons: Object.fromEntries(reasonsOf(sheet)),
  });
  return { ...form, handIns };
}
