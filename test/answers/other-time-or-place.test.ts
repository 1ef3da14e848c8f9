import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { createRegister } from '../../src/register/register.ts';
import { examplePlan, exampleRoster } from '../support/example-plan.ts';
import { exampleIndex } from './example-documents.ts';

const index = exampleIndex();
const answers = createAnswers({
  index: () => index,
  register: createRegister(examplePlan(), exampleRoster()),
});
const said = async (question: string) =>
  plainText((await answers.answer(question, 'sv', new Date('2026-11-13T09:00:00Z'))).reply);

describe('which plan an answer is about', () => {
  it('is said when the question names a year that is not the plan’s', async () => {
    expect(await said('Vilka åtgärder finns 2019?')).toContain(
      'Du nämner 2019. Svaret gäller Plan för lika möjligheter, som gäller från 1 januari 2025 till 31 december 2028.',
    );
  });

  it.each(['Vilka åtgärder finns?', 'Vad är en självskattning?', 'Vilka åtgärder är klara 2026?'])(
    'and not otherwise: %s',
    async (question) => {
      expect(await said(question)).not.toContain('Svaret gäller');
    },
  );
});
