import { note, type Part } from '../messages/reply.ts';
import type { Language } from '../plan/plan.ts';
import { KINDS } from '../plan/result-kinds.ts';
import { cellList } from './cell-list.ts';
import { extremesList } from './extremes-list.ts';
import { figureTable } from './figure-table.ts';
import type { ShownResult } from './published.ts';
import { WORDS } from './published-lines.ts';
import { respondedParts } from './responded.ts';
import { withheldNote } from './withheld.ts';

/** All that was published of a round as text, as in its pictures. `since`: the name of the round that it is compared with. */
export function resultText(published: ShownResult, language: Language, since?: string): Part[] {
  const say = WORDS[language];
  const told = KINDS.map(
    (kind) => figureTable(published, kind, language, since) ?? extremesList(published, kind, language),
  );
  const { trend } = published.result;
  const hasFigures = KINDS.some((kind) => published.result[kind].some(({ mean }) => mean !== null));
  const changes = since === undefined || trend === null ? [] : KINDS.flatMap((kind) => trend[kind]);
  return [
    ...respondedParts(published, language),
    ...told,
    ...cellList(published, language),
    withheldNote(published, language),
    ...(changes.some(({ change }) => change === null) ? [note(say.changeWithheld)] : []),
    note(hasFigures ? say.notEffects : say.orderNotEffects),
  ].filter((part) => part !== undefined);
}
