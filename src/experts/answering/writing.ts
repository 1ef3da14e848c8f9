import type { Command } from '../../messages/command.ts';
import type { Form } from '../../messages/form.ts';
import { choices, note, type Part, type Reply, reply, text } from '../../messages/reply.ts';
import { awaitingOnly, isAwaited } from '../../records/people/awaited-line.ts';
import type { ExpertQuestion } from '../../records/questions/expert-question.ts';
import type { Asking } from '../../register/asking.ts';
import { nameOf } from '../../register/name-of.ts';
import { seeTo } from '../asked/asked.ts';
import type { CuratedStore } from '../curated/curated-store.ts';
import type { ExpertParts } from '../parts.ts';
import { addAnswer, noteCurated } from '../passed-on/question-store.ts';
import { words } from '../words.ts';
import { type AnswerValues, answerForm, LONGEST, readValues } from './answer-form.ts';
import { type Answerable, findAnswerable, introOf, valuesOf, type WriteCommand } from './answerable.ts';

export type { WriteCommand };
export type SaveAnswerCommand = Extract<Command, { do: 'save-answer' }>;
export type KeepCommand = Extract<Command, { do: 'keep-answer' }>;

/** Answers as they are written: in a form, or in the conversation where no form can be shown. */
export type Writing = {
  /** The form that is asked for, or why there is none. Only reads. */
  form(command: WriteCommand, asking: Asking): Promise<Form | Reply>;
  write(command: WriteCommand, asking: Asking): Promise<Reply[]>;
  /** The platform could not show the form: the next line is the answer. */
  unopened(command: WriteCommand, asking: Asking): Promise<Reply[]>;
  save(command: SaveAnswerCommand, asking: Asking): Promise<Reply[]>;
  /** Keeps an expert's answer for all who ask the same. */
  keep(command: KeepCommand, asking: Asking): Promise<Reply[]>;
  /** Takes the line as the answer that is waited for; undefined when none is. */
  typed(line: string, asking: Asking): Promise<Reply[] | undefined>;
  /** The answer that is waited for, asked for again after something else; empty when none is. */
  again(asking: Asking): Promise<Reply[]>;
  /** No longer waits; undefined when it did not. */
  cancel(asking: Asking): Promise<Reply[] | undefined>;
};

export function createWriting(parts: ExpertParts & { curated: CuratedStore }): Writing {
  const { register, records, curated } = parts;

  const find = (command: WriteCommand, asking: Asking) => findAnswerable(parts, command, asking);
  const intro = (about: Answerable, { language, now }: Asking) => introOf(about, { register, language, now });

  const form = async (command: WriteCommand, asking: Asking): Promise<Form | Reply> => {
    const about = await find(command, asking);
    if ('parts' in about) return about;
    // So that a card that is pressed twice saves one thing; a form that the platform opens is sent only once.
    const known = asking.forms ? undefined : asking.id;
    const { what, id } = about;
    const lead = intro(about, asking).join('\n\n');
    return answerForm({ what, id, form: known, intro: lead, values: valuesOf(about) }, asking.language);
  };

  const wait = async (command: WriteCommand, asking: Asking): Promise<Reply[]> => {
    const { person, now, language } = asking;
    const about = await find(command, asking);
    if ('parts' in about) return [about];
    const before = (await records.conversations.get(person.email)) ?? {};
    const { what, id } = command;
    const answering = { what, id, since: now.toISOString() };
    await records.conversations.set(person.email, awaitingOnly(before, { answering }));
    return [askInWords(about, asking, [text(words[language].unopened)])];
  };

  const askInWords = (about: Answerable, asking: Asking, lead: Part[]): Reply =>
    reply(
      ...lead,
      ...intro(about, asking).map(text),
      text(words[asking.language].writeHere),
      choices({ title: words[asking.language].cancel, command: { do: 'cancel' } }),
    );

  const awaited = async (asking: Asking): Promise<WriteCommand | undefined> => {
    const { answering } = (await records.conversations.get(asking.person.email)) ?? {};
    if (!isAwaited(answering, asking.now)) return undefined;
    return { do: 'write-answer', what: answering.what, id: answering.id };
  };

  const stopWaiting = async ({ person, id }: Asking): Promise<void> => {
    const { answering, ...rest } = (await records.conversations.get(person.email)) ?? {};
    if (answering !== undefined) await records.conversations.set(person.email, { ...rest, lineTaken: id });
  };

  /** Keeps what was written under that id, so that it is kept once. */
  const take = async (
    about: Answerable,
    id: string,
    values: AnswerValues,
    asking: Asking,
  ): Promise<Reply> => {
    const { person, now, language } = asking;
    const say = words[language];
    const sources = values.sources === '' ? undefined : values.sources;
    const written = { text: values.text, sources, by: person.email, now };
    switch (about.what) {
      case 'question':
        return answerQuestion(about, id, values, asking);
      case 'asked': {
        const question = values.question === '' ? about.line : values.question;
        await curated.add(id, { ...written, question }, about.wordings);
        await seeTo(parts, about.id, { by: person.email, at: now.toISOString(), did: 'answered' });
        return reply(text(say.curatedSaved({ question })), choices(showChoice(id, language)));
      }
      case 'curated': {
        const question = values.question === '' ? about.answer.question : values.question;
        await curated.change(about.id, { ...written, question });
        return reply(text(say.curatedChanged({ question })), choices(showChoice(about.id, language)));
      }
    }
  };

  const answerQuestion = async (
    { id: questionId, question }: Extract<Answerable, { what: 'question' }>,
    id: string,
    { text: line, sources, keep: mayKeep }: AnswerValues,
    asking: Asking,
  ): Promise<Reply> => {
    const { person, now, language } = asking;
    const say = words[language];
    const answer = {
      id,
      text: line,
      ...(sources !== '' && { sources }),
      by: person.email,
      at: now.toISOString(),
    };
    const after = await addAnswer(parts, questionId, answer);
    if (after === undefined || after.takenBack !== undefined) {
      return reply(text(say.wasTakenBack), text(say.youWrote({ answer: line })));
    }
    const mine = after.answers.find((one) => one.by === answer.by && one.text === line) ?? answer;
    if (mayKeep) await keepOne(questionId, question, mine, asking);
    const others = question.answers.filter((one) => one.id !== mine.id);
    const names = [...new Set(others.map(({ by }) => nameOf(register, by)))].join(', ');
    return reply(
      text(question.named ? say.answerSentTo({ name: nameOf(register, question.by) }) : say.answerSent),
      ...(names === '' ? [] : [note(say.othersAnswered({ names }))]),
      mayKeep
        ? note(say.keptForOthers)
        : choices({
            title: say.keepForOthers,
            command: { do: 'keep-answer', question: questionId, answer: mine.id },
          }),
    );
  };

  const keepOne = async (
    questionId: string,
    question: ExpertQuestion,
    answer: ExpertQuestion['answers'][number],
    { person, now }: Asking,
  ): Promise<void> => {
    const asked = await records.asked.get(question.asked);
    const wordings = [question.text, ...(asked?.wordings ?? []).map((one) => one.text)];
    const { text: line, sources, by } = answer;
    await curated.add(answer.id, { question: question.text, text: line, sources, by, now }, wordings);
    await noteCurated(parts, questionId, answer.id, answer.id);
    await seeTo(parts, question.asked, { by: person.email, at: now.toISOString(), did: 'answered' });
  };

  /** What is missing or too long, with what was written given back. */
  const refusal = (command: WriteCommand, values: AnswerValues, { language }: Asking): Reply | undefined => {
    const say = words[language];
    const tooLong = (['question', 'text', 'sources'] as const).find(
      (name) => values[name].length > LONGEST[name],
    );
    if (values.text !== '' && tooLong === undefined) return undefined;
    const why =
      tooLong === undefined
        ? say.answerMissing
        : say.tooLong({
            name: say.field[tooLong].name,
            given: values[tooLong].length,
            most: LONGEST[tooLong],
          });
    const given = [values.question, values.text, values.sources].filter((one) => one !== '');
    const { what, id } = command;
    return reply(
      text(why),
      ...(given.length === 0 ? [] : [note(say.givenBack), ...given.map(text)]),
      choices({ title: say.answerAgain, command: { do: 'write-answer', what, id } }),
    );
  };

  const saved = async (command: WriteCommand, values: AnswerValues, asking: Asking): Promise<Reply[]> => {
    const about = await find(command, asking);
    const { language } = asking;
    if ('parts' in about) {
      const wrote = values.text === '' ? [] : [text(words[language].youWrote({ answer: values.text }))];
      return [reply(...about.parts, ...wrote)];
    }
    const refused = refusal(command, values, asking);
    if (refused !== undefined) return [refused];
    const said = await take(about, command.form ?? asking.id, values, asking);
    return [asking.pressed && !asking.forms ? { ...said, to: 'origin' } : said];
  };

  const again = async (asking: Asking): Promise<Reply[]> => {
    const command = await awaited(asking);
    const about = command && (await find(command, asking));
    return about === undefined || 'parts' in about ? [] : [askInWords(about, asking, [])];
  };

  return {
    form,
    again,
    unopened: wait,

    async write(command, asking) {
      const shown = await form(command, asking);
      if ('parts' in shown) return [shown];
      return asking.forms ? [] : [reply({ kind: 'form', form: shown })];
    },

    save: ({ what, id, form: known, values }, asking) =>
      saved(
        { do: 'write-answer', what, id, ...(known !== undefined && { form: known }) },
        readValues(values),
        asking,
      ),

    async keep({ question: questionId, answer: answerId }, asking) {
      const say = words[asking.language];
      const question = await records.expertQuestions.get(questionId);
      const answer = question?.answers.find((one) => one.id === answerId);
      const mayKeep = answer?.by === asking.person.email || asking.person.roles.includes('admin');
      if (question === undefined || answer === undefined || !mayKeep) return [reply(text(say.questionGone))];
      if (answer.curated === undefined) await keepOne(questionId, question, answer, asking);
      return [reply(text(say.keptForOthers))];
    },

    async typed(line, asking) {
      const command = await awaited(asking);
      if (command === undefined) return undefined;
      const about = await find(command, asking);
      const before = 'parts' in about ? undefined : valuesOf(about);
      const values = { question: '', sources: '', ...before, text: line.trim(), keep: false };
      const replies = await saved(command, values, asking);
      const isTaken = 'parts' in about || refusal(command, values, asking) === undefined;
      if (isTaken) await stopWaiting(asking);
      return replies;
    },

    async cancel(asking) {
      if ((await awaited(asking)) === undefined) return undefined;
      await stopWaiting(asking);
      const said = reply(text(words[asking.language].cancelled));
      return [asking.pressed ? { ...said, to: 'origin' } : said];
    },
  };
}

const showChoice = (id: string, language: 'sv' | 'en') => ({
  title: words[language].showAnswer,
  command: { do: 'curated-answers' as const, act: 'show' as const, id },
});
