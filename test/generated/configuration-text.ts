import { type Variable, variables } from '../../src/config/environment.ts';

/** The markers in the README between which the configuration's table stands. */
export const start = '<!-- configuration:start -->';
export const end = '<!-- configuration:end -->';

/** `.env.example`: every variable, commented out, with what it means and where to get it. */
export function envExample(): string {
  const groups = Map.groupBy(variables, ({ group }) => group);
  const sections = [...groups].map(
    ([group, members]) => `# ${group.toUpperCase()}\n\n${members.map(entry).join('\n\n')}\n`,
  );
  return `# Inställningar för Lika.
# Kopiera filen till .env, och ta bort # framför det du ställer in. Utan ändringar startar lekplatsen.
# Filen skapas med \`npm run generate\` ur src/config/environment.ts.

${sections.join('\n')}`;
}

function entry(variable: Variable): string {
  const { name, meaning, from } = variable;
  const comments = [plain(meaning), ...(from ? [from] : [])].map((line) => `# ${line}`);
  return [...comments, `#${name}=${variable.default ?? ''}`].join('\n');
}

/** The same as a table for the README. */
export function configurationTable(): string {
  const rows = variables.map(({ name, meaning, from, default: value }) => {
    const standard = value === undefined ? '–' : `\`${value}\``;
    return `| \`${name}\` | ${standard} | ${[meaning, from].filter(Boolean).join(' ').replaceAll('|', '\\|')} |`;
  });
  return ['| Variabel | Standard | Betyder |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The README with the table between its markers; undefined when it does not have both, in order. */
export function withTable(readme: string): string | undefined {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end, from);
  if (from === -1 || to === -1) return undefined;
  return `${readme.slice(0, from)}${start}\n${configurationTable()}\n${readme.slice(to)}`;
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}
