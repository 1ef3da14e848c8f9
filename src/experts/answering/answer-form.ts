import type { Form, FormField } from '../../messages/form.ts';
import type { Language } from '../../plan/plan.ts';
import { words } from '../words.ts';

/** In UTF-16 units, as long as a platform's form takes. */
export const LONGEST = { question: 300, text: 3000, sources: 300 } as const;

/** What is answered: `intro` says what it is, and what is answered already. */
type AnswerStart = {
  what: 'question' | 'asked' | 'curated';
  id: string;
  form: string | undefined;
  intro: string;
  values: { question: string; text: string; sources: string };
};

export type AnswerValues = { question: string; text: string; sources: string; keep: boolean };

/** The form that an answer is written in. Who answers one person chooses whether it is kept for others. */
export function answerForm({ what, id, form, intro, values }: AnswerStart, language: Language): Form {
  const say = words[language];
  const field = (name: keyof typeof LONGEST, more: { oneLine?: true }): FormField => ({
    kind: 'text',
    id: name,
    label: say.field[name].name,
    hint: say.field[name].hint,
    value: values[name],
    ...more,
    longest: LONGEST[name],
    tooLong: say.shorten({ most: LONGEST[name] }),
  });
  const fields: FormField[] = [
    ...(what === 'question' ? [] : [field('question', { oneLine: true })]),
    field('text', {}),
    field('sources', { oneLine: true }),
    ...(what === 'question' ? [keepField(language)] : []),
  ];
  return {
    id: `answer/${what}`,
    title: say.formTitle[what],
    intro,
    fields,
    save: {
      do: 'save-answer',
      what,
      id,
      ...(form === undefined ? {} : { form }),
      shown: Object.fromEntries(fields.map((one) => [one.id, ''])),
      values: {},
    },
    submit: what === 'question' ? say.submitAnswer : say.save,
    close: say.close,
  };
}

function keepField(language: Language): FormField {
  const say = words[language];
  return {
    kind: 'choice',
    id: 'keep',
    label: say.field.keep.name,
    hint: say.field.keep.hint,
    options: [
      { title: say.yes, value: 'yes' },
      { title: say.no, value: 'no' },
    ],
    placeholder: say.choose,
    value: 'no',
  };
}

export function readValues(values: Readonly<Record<string, string>>): AnswerValues {
  const held = (name: string) => (values[name] ?? '').trim();
  return {
    question: held('question'),
    text: held('text'),
    sources: held('sources'),
    keep: values.keep === 'yes',
  };
}
