import { formatList } from '../../messages/format.ts';
import { inLanguage, type Language } from '../../plan/plan.ts';
import { type Block, paragraph, type Section, write } from '../document.ts';
import type { ReportFacts } from '../facts.ts';
import { words } from '../words.ts';

/** What the plan says. */
export function thePlan({ plan, published }: ReportFacts, language: Language): Section {
  const say = words[language];
  const names = (things: readonly { name: (typeof plan)['name'] }[]) =>
    formatList(
      things.map(({ name }) => inLanguage(name, language)),
      language,
    );
  const actions: Block = {
    kind: 'list',
    ordered: true,
    items: plan.actions.map(({ name }) => inLanguage(name, language)),
  };
  return {
    title: say.plan,
    blocks: [
      paragraph(inLanguage(plan.description, language)),
      paragraph(say.planAreas({ areas: names(published.plan.areas) })),
      ...(plan.commitments.length === 0
        ? []
        : [paragraph(say.planCommitments({ commitments: names(plan.commitments) }))]),
      paragraph(say.planActions({ count: plan.actions.length })),
      actions,
      write(say.writePlan),
    ],
  };
}
