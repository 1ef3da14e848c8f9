import { createIds, type Ids } from './ids.ts';
import { folded, gramsOf, stemOf } from './words/words.ts';

/** Every word of a collection by a number, with its stem's number and its n-grams', worked out once for all its places. */
export type CollectionWords = {
  stems: Ids;
  grams: Ids;
  /** The word's number, a new one when it is new. */
  idOf(word: string): number;
  stemOf(id: number): number;
  gramsOf(id: number): readonly number[];
};

export function createCollectionWords(): CollectionWords {
  const [words, stems, grams] = [createIds(), createIds(), createIds()];
  const stemIds: number[] = [];
  const gramIds: (readonly number[])[] = [];
  return {
    stems,
    grams,
    idOf: (word) => {
      const id = words.idOf(word);
      if (id === stemIds.length) {
        stemIds.push(stems.idOf(stemOf(word)));
        gramIds.push(gramsOf(folded(word)).map(grams.idOf));
      }
      return id;
    },
    stemOf: (id) => stemIds[id] ?? 0,
    gramsOf: (id) => gramIds[id] ?? [],
  };
}
