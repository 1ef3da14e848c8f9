import type { RemindedOf } from '../../actions/action-parts.ts';
import { nudgeId } from '../../nudges/nudge-id.ts';
import { addDays, localDay } from '../../plan/local-time.ts';
import type { Records } from '../../records/records.ts';

/** "klar" is still taken for an answer to a reminder of so many days ago, such as of Friday's on Monday. */
const LATELY_DAYS = 4;

/** What the latest reminder to a person was about. */
export function latestReminder(records: Pick<Records, 'sent'>, timeZone: string): RemindedOf {
  return async (email, now) => {
    const today = localDay(now, timeZone);
    const days = Array.from({ length: LATELY_DAYS }, (_, index) => addDays(today, -index));
    const messages = await records.sent.getMany(days.map((day) => nudgeId(email, day)));
    const latest = messages.find((message) => message?.state === 'sent');
    return latest && { actions: latest.about, at: latest.sentAt ?? latest.scheduledFor };
  };
}
