import { describe, expect, it } from 'vitest';
import { changed, problemsOf, soundPack } from './pack-folder.ts';

const roster = soundPack['roster.csv'];
const [, , petra = '', olle = ''] = roster.split('\n');
const rosterProblems = (from: string, to: string) => problemsOf({ 'roster.csv': changed(roster, from, to) });

describe('roster.csv', () => {
  it.each([
    [
      'an e-mail twice',
      petra,
      changed(petra, 'petra@', 'KARIN@'),
      3,
      'karin@exempelby.se står redan på rad 2.',
    ],
    ['something that is no e-mail', 'olle@exempelby.se', 'olle', 4, '”olle” är ingen e-postadress.'],
    ['no name', 'Olle Sand', '', 4, 'Namnet saknas.'],
    ['no unit', 'Olle Sand,bostad', 'Olle Sand,', 4, 'Förvaltning eller bolag saknas.'],
    ['an unknown unit', 'Olle Sand,bostad', 'Olle Sand,bostda', 4, 'med id ”bostda”; menade du ”bostad”?'],
    [
      'an unknown role',
      'bostad,coordinator',
      'bostad,cordinator',
      4,
      'Rollen ”cordinator” finns inte; menade du ”coordinator”?',
    ],
    ['no role', 'skola,admin', 'skola,', 2, 'Rollen saknas.'],
    ['an unknown action', 'coordinator,a2', 'coordinator,a2|a9', 4, 'ingen åtgärd med id ”a9”'],
    ['actions without a role for them', 'admin,,', 'admin,a1,', 2, 'varken rollen coordinator eller doer'],
    [
      'an unknown lead',
      'a2,Karin@Exempelby.se',
      'a2,asa@exempelby.se',
      4,
      'Närmaste chef asa@exempelby.se finns inte i listan.',
    ],
    ['an unknown language', ',sv,', ',fi,', 3, 'Språket ”fi” finns inte.'],
    [
      'a day of leave that does not exist',
      '2026-12-31',
      '2026-12-32',
      3,
      'away_to kan inte vara ”2026-12-32”.',
    ],
    ['leave that ends before it begins', '2026-12-31', '2026-12-01', 3, 'Ledigheten slutar 2026-12-01'],
    ['leave without an end', ',2026-12-31', ',', 3, 'Ledigheten har bara en första dag.'],
    [
      'two coordinators of one action',
      'coordinator,a2',
      'coordinator,a1|a2',
      4,
      'a1 har redan en samordningsansvarig på rad 3.',
    ],
    [
      'no coordinator of an action',
      'bostad,coordinator',
      'bostad,doer',
      '',
      'Åtgärden a2 har ingen samordningsansvarig.',
    ],
    ['no administrator', 'skola,admin', 'skola,staff', '', 'Ingen i listan är administratör.'],
    ['a value too many', 'Petra Lind', 'Petra,Lind', 3, 'Raden har 10 värden, men rubriken har 9.'],
    [
      'a misspelt column',
      'email,name,unit',
      'email,namn,unit',
      1,
      'Känner inte till kolumnen ”namn”; menade du ”name”?',
    ],
    ['an unknown column', 'away_to\n', 'away_to,telefon\n', 1, 'Känner inte till kolumnen ”telefon”.'],
    ['a column too few', 'email,name', 'email', 1, 'Kolumnen ”name” saknas.'],
    ['a column twice', 'language', 'name', 1, 'Kolumnen ”name” står två gånger.'],
    ['an open quotation', 'Petra Lind', '"Petra Lind', 3, 'Ett citattecken saknar sitt slut.'],
    ['a stray quotation mark', 'Olle Sand', 'Olle "Sand', 4, 'Ett citattecken står på fel ställe.'],
  ])('with %s', async (_name, from, to, line, expected) => {
    const problems = (await rosterProblems(from, to)).filter((problem) => problem.includes(expected));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^roster\\.csv:${line} `));
  });

  it('that is empty', async () => {
    expect(await problemsOf({ 'roster.csv': '' })).toEqual([
      expect.stringContaining('roster.csv: Filen är tom.'),
    ]);
  });

  it('with a role that cannot be read: does not say that the action has no coordinator', async () => {
    expect(await rosterProblems('bostad,coordinator', 'bostad,cordinator')).toHaveLength(1);
  });

  it('counts lines also where a name holds a line break', async () => {
    const broken = changed(
      changed(roster, petra, changed(petra, 'Petra Lind', '"Petra\r\nLind"')),
      olle,
      changed(olle, 'bostad', 'hav'),
    );
    expect(await problemsOf({ 'roster.csv': broken })).toEqual([expect.stringContaining('roster.csv:5 ')]);
  });
});
