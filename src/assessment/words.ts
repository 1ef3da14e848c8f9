import { assessment as assessmentEn } from '../messages/wording/en/assessment.ts';
import { assessmentAfterwards as afterwardsEn } from '../messages/wording/en/assessment-afterwards.ts';
import { assessmentApproval as approvalEn } from '../messages/wording/en/assessment-approval.ts';
import { assessmentForms as formsEn } from '../messages/wording/en/assessment-forms.ts';
import { assessment as assessmentSv } from '../messages/wording/sv/assessment.ts';
import { assessmentAfterwards as afterwardsSv } from '../messages/wording/sv/assessment-afterwards.ts';
import { assessmentApproval as approvalSv } from '../messages/wording/sv/assessment-approval.ts';
import { assessmentForms as formsSv } from '../messages/wording/sv/assessment-forms.ts';

/** All that the self-assessment says. */
export const words = {
  sv: { ...assessmentSv, ...formsSv, ...approvalSv, ...afterwardsSv },
  en: { ...assessmentEn, ...formsEn, ...approvalEn, ...afterwardsEn },
};
