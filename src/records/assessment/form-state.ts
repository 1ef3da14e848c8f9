import type { Approval, Form } from './form.ts';

/** The hand-in that stands; undefined before the first, and once the form was opened again. */
export function standingHandIn(form: Form | undefined): Form['handIns'][number] | undefined {
  const { handIns = [], reopenings = [] } = form ?? {};
  return handIns.length > reopenings.length ? handIns.at(-1) : undefined;
}

/** What a manager has been asked and has not decided yet. */
export function awaitedApproval(form: Form | undefined): Approval | undefined {
  const latest = form?.approvals?.at(-1);
  return latest?.decided === undefined ? latest : undefined;
}
