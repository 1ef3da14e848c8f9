import { describe, expect, it } from 'vitest';
import { type QuestionForm, questionForm } from '../../src/retrieval/question-form.ts';

const formsIn = (text: string, english = false) =>
  Object.entries(questionForm(text, english)).flatMap(([form, is]) =>
    is ? [form as keyof QuestionForm] : [],
  );

describe('how a question is put', () => {
  it.each<[string, (keyof QuestionForm)[]]>([
    ['Kan jag få ledigt på fredag?', ['ofOneself', 'whether']],
    ['Vad säger min chef om planen?', ['ofOneself']],
    ['Får man be på arbetstid?', ['whether']],
    ['Vad händer i höst?', ['ofNow']],
    ['Hur bokar vi en tolk?', ['errand']],
    ['Vilka åtgärder finns i planen?', []],
    ['Vad står i planen om barns rättigheter?', []],
  ])('%s', (text, forms) => {
    expect(formsIn(text)).toEqual(forms);
  });

  it('tells the English I from the Swedish i', () => {
    expect(formsIn('What should I do?', true)).toEqual(['ofOneself']);
    expect(formsIn('Vad gäller i skolan?')).toEqual([]);
  });
});
