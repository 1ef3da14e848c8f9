import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { end, envExample, start, withTable } from './configuration-text.ts';

/**
 * Compares what is generated from the source with the files as they stand, and exits 1 where they differ.
 * With --write it writes them instead. `--root` is the project's folder.
 */
const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    root: { type: 'string', default: join(import.meta.dirname, '../..') },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const contentOf = (name: string) => {
  const file = join(values.root, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

const readme = contentOf('README.md');
const readmeWithTable = readme === undefined ? undefined : withTable(readme);
if (readme === undefined) say('README.md finns inte än: tabellen över inställningar hoppas över.');
else if (readmeWithTable === undefined) {
  say(`README.md saknar ${start} och ${end}: tabellen över inställningar hoppas över.`);
}

const generated = { '.env.example': envExample(), 'README.md': readmeWithTable };
for (const [name, content] of Object.entries(generated)) {
  if (content === undefined || content === contentOf(name)) continue;
  if (values.write) {
    writeFileSync(join(values.root, name), content);
    say(`${name} är skriven.`);
  } else {
    process.exitCode = 1;
    say(`${name} stämmer inte med src/config/environment.ts. Kör: npm run generate`);
  }
}
