import type { AssessmentFormsWording } from '../sv/assessment-forms.ts';
import { capital, left } from './assessment.ts';

/** The self-assessment’s forms, in English. */
export const assessmentForms: AssessmentFormsWording = {
  formUnchanged: (a) => left(a),
  fillInArea: 'Fill in the whole area',
  fillInSeveral: 'Fill in several at once',
  fillInQuestions: 'Answer in a form',
  formThings: (a) =>
    a.from === a.to ? `${a.part}, ${a.from} of ${a.of}` : `${a.part}, ${a.from}–${a.to} of ${a.of}`,
  formByButton: 'Fill in what you like and press Save. Nothing is saved before that.',
  formAtOnce: (a) =>
    a.writes
      ? 'Each choice is saved at once. What you write is saved when you press Save, not if you close.'
      : 'Each choice is saved at once. You can close this whenever you like and go on later.',
  formProgress: (a) => left(a),
  formChoose: 'Choose',
  formSave: 'Save',
  formChange: 'Change in the form',
  formWritten: (a) => `${a.by} wrote what stands here.`,
  formTextHint: (a) => `Do not write about individuals. At most ${a.most} characters.`,
  formShorten: (a) => `The text is too long. Shorten it to at most ${a.most} characters.`,
  formSaved: (a) => {
    if (a.left === 0) return 'Saved.';
    return a.left === 1
      ? 'Saved. One question here has no answer yet.'
      : `Saved. ${a.left} questions here have no answer yet.`;
  },
  formEmpty: 'The form is empty so far.',
  formLine: (a) => (/[.?!]$/u.test(a.about) ? `${a.about} ${capital(a.answer)}` : `${a.about}: ${a.answer}`),
  formTooLong: (a) =>
    `${a.about}. The text has ${a.given} characters and I can save ${a.most}, so it was not saved. Shorten it and save again.`,
  formNotOffered: (a) => `${a.about}. That answer cannot be chosen here, so it was not saved.`,
  formMeanwhile: (a) =>
    `${a.about}. ${a.by} answered ${a.answer} while your form was open. I have not changed it. Open the form again to change it.`,
  formUnknown:
    'A question in the form is no longer part of the self-assessment, so that answer was not saved.',
  formWrote: 'This is what you wrote:',
  formUnsaved: 'What was written in the form without being saved with the button is gone.',
  formNotKept: 'What you filled in was not saved.',
  formStep: (a) => `${a.step}: ${a.words}`,
  formAnswered: (a) => `${a.by} answered ${a.rating}.`,
  formSubmit: 'Continue',
  formClose: 'Close',
  formUnopened: 'The form could not be opened. Let’s go on here instead.',
  formLeft: (a) => {
    if (!a.begun) return 'Nothing is filled in yet.';
    return a.left === 0 ? `Saved. All ${a.of} are answered.` : `Saved. ${left(a)}`;
  },
  choiceNotKept: 'What you chose in the form was not saved.',
};
