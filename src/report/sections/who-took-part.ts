import { formatDay, formatList } from '../../messages/format.ts';
import { localDay } from '../../plan/local-time.ts';
import type { Language } from '../../plan/plan.ts';
import { type Block, heading, list, paragraph, type Section } from '../document.ts';
import type { ReportFacts } from '../facts.ts';
import { beyondWords } from '../words.ts';

/** Who handed in, and who did not. */
export function whoTookPart({ participation, published }: ReportFacts, language: Language): Section {
  const { at, plan, result } = published;
  const say = beyondWords[language];
  const { responded, invited } = result;
  const counted =
    responded === null || invited === null ? [] : [paragraph(say.counted({ count: responded, of: invited }))];
  if (participation === undefined) {
    return { title: say.participation, blocks: [...counted, paragraph(say.unknownParticipation)] };
  }
  const { handedIn, missing, later } = participation;
  const listed = (title: string, units: string[]): Block[] =>
    units.length === 0 ? [] : [heading(title), list(units)];
  return {
    title: say.participation,
    blocks: [
      ...counted,
      ...listed(say.handedIn, handedIn),
      ...listed(say.missing, missing),
      ...(later.length === 0
        ? []
        : [
            paragraph(
              say.later({
                units: formatList(later, language),
                day: formatDay(localDay(new Date(at), plan.timeZone), language),
              }),
            ),
          ]),
    ],
  };
}
