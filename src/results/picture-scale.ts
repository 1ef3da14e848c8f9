import type { Heatmap } from '../messages/picture.ts';
import { inLanguage, type Language, type Scale } from '../plan/plan.ts';

/** A scale as pictures show it: what its ends mean is there where both are said. */
export function pictureScale({ min, max, anchors }: Scale, language: Language): Heatmap['scale'] {
  const [lowest, highest] = [anchors[String(min)], anchors[String(max)]];
  if (lowest === undefined || highest === undefined) return { min, max };
  return { min, max, ends: { min: inLanguage(lowest, language), max: inLanguage(highest, language) } };
}
