import { benchDue } from './due.ts';
import { benchPictures } from './pictures.ts';
import { benchPosts } from './posts.ts';
import { benchRetrieval } from './retrieval.ts';
import { benchScoring } from './scoring.ts';
import { benchSending } from './sending.ts';

const benches = {
  scoring: benchScoring,
  retrieval: benchRetrieval,
  due: benchDue,
  pictures: benchPictures,
  posts: benchPosts,
  sending: benchSending,
};
const line = (text: string) => process.stdout.write(`${text}\n`);

/** Runs the benches that are named, or all: `npm run bench -- scoring`. Every figure is a ratio within this run. */
const named = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  line(`\n${name}`);
  await bench(line);
}
