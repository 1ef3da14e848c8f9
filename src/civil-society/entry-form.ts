import type { Form, FormField } from '../messages/form.ts';
import type { Language } from '../messages/format.ts';
import { ANSWER_KINDS, FIELDS, type FieldName, kindIn, LONGEST, type Values, type What } from './entry.ts';
import { hintFor, nameOf, words } from './words.ts';

/** What the form is about, and how it begins. `proposed`: the proposal that is answered. */
type FormStart = {
  what: What;
  id: string | undefined;
  values: Values;
  proposed: string | undefined;
};

/** All the fields of an entry at once. Closing it means nothing: what was told before is as it was. */
export function entryForm({ what, id, values, proposed }: FormStart, language: Language): Form {
  const say = words[language];
  return {
    id: `civil-society/${what}`,
    title: say.title[what],
    ...(proposed === undefined ? {} : { intro: say.proposed({ words: proposed }) }),
    fields: FIELDS[what].map((field) => fieldFor(what, field, values[field] ?? '', language)),
    save: {
      do: 'save-civil-society',
      what,
      ...(id === undefined ? {} : { id }),
      shown: Object.fromEntries(FIELDS[what].map((field) => [field, ''])),
      values: {},
    },
    submit: say.save,
    close: say.close,
  };
}

function fieldFor(what: What, field: FieldName, value: string, language: Language): FormField {
  const say = words[language];
  const label = nameOf(what, field, language);
  if (field === 'kind') {
    const chosen = kindIn(value);
    return {
      kind: 'choice',
      id: field,
      label,
      options: ANSWER_KINDS.map((kind) => ({ title: say.kind[kind], value: kind })),
      placeholder: say.choose,
      ...(chosen === undefined ? {} : { value: chosen }),
    };
  }
  const most = LONGEST[field];
  return {
    kind: 'text',
    id: field,
    label,
    hint: hintFor(what, field, language),
    value,
    ...(field === 'people' ? { oneLine: true as const } : {}),
    longest: most,
    tooLong: say.shorten({ most }),
  };
}
