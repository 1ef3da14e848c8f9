import { createIds, type Ids } from './ids.ts';
import { folded, gramsOf, stemOf } from './words/words.ts';

/** Every word of a collection by a number, with its stem's number and its n-grams', worked out once for all its places. */
export type CollectionWords = {
  stems: Ids;
  grams: Ids;
  /** The word's number, from 0; a new one when it is new. */
  idOf(word: string): number;
  /** The word's number, where the collection holds it. */
  find(word: string): number | undefined;
  stemOf(id: number): number;
  /** A word's n-grams stand in one row with all others': from its own start to that of the next word. */
  gramStart(id: number): number;
  gramAt(place: number): number;
};

export function createCollectionWords(): CollectionWords {
  const [words, stems, grams] = [createIds(), createIds(), createIds()];
  const stemIds: number[] = [];
  const gramStarts = [0];
  const gramIds: number[] = [];
  return {
    stems,
    grams,
    idOf: (word) => {
      const id = words.idOf(word);
      if (id === stemIds.length) {
        stemIds.push(stems.idOf(stemOf(word)));
        for (const gram of gramsOf(folded(word))) gramIds.push(grams.idOf(gram));
        gramStarts.push(gramIds.length);
      }
      return id;
    },
    find: words.find,
    stemOf: (id) => stemIds[id] ?? 0,
    gramStart: (id) => gramStarts[id] ?? 0,
    gramAt: (place) => gramIds[place] ?? 0,
  };
}
