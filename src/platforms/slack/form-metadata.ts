import { z } from 'zod';
import { FormLeft, SaveForm } from '../../messages/commands/forms.ts';
import { Place } from '../../messages/incoming.ts';
import { LIMITS } from './limits.ts';

/** What a modal carries: where its form was asked for, and what submitting and closing it mean. */
const Metadata = z.object({ place: Place, save: SaveForm, leave: FormLeft.exactOptional() });
type Metadata = z.infer<typeof Metadata>;

/** Throws a `RangeError` when it is more than Slack lets a modal carry. */
export function writeMetadata(metadata: Metadata): string {
  const carried = JSON.stringify(metadata);
  if (carried.length > LIMITS.metadata) {
    throw new RangeError(`the form carries more than ${LIMITS.metadata} characters`);
  }
  return carried;
}

/** Undefined when it is none of ours, or of another version. */
export function readMetadata(carried: string): Metadata | undefined {
  try {
    return Metadata.safeParse(JSON.parse(carried)).data;
  } catch {
    return undefined;
  }
}
