import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LikaProcess } from '../support/lika-process.ts';
import { launchChromium } from './chromium.ts';

/** Where the pictures of the run are left, for a person to look at. */
const PICTURES = resolve(import.meta.dirname, '../../var/pictures');

let folder: string;
let lika: LikaProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'lika-story-'));
  lika = new LikaProcess(folder);
  await lika.start();
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'sv-SE' });
  await page.goto(lika.url);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await lika?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const talk = () => page.getByRole('log', { name: 'Samtal med Lika' });
const channel = () => page.getByRole('log', { name: 'Kanalen' });
const be = (name: string) => page.getByRole('radio', { name: new RegExp(name) }).check();
const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) });

async function say(line: string): Promise<void> {
  await page.getByLabel('Skriv till Lika').fill(line);
  await page.getByRole('button', { name: 'Skicka', exact: true }).click();
}

/** Waits until the log's newest words hold that text. */
async function reads(log: Locator, words: string | RegExp): Promise<void> {
  await log.getByText(words).last().waitFor({ timeout: 60_000 });
}

/** The newest button with that title. */
const press = async (title: string) =>
  talk().getByRole('button', { name: title, exact: true }).last().click();

describe('a week in Exempelstad, in the playground', () => {
  test('a preschool teacher asks, and gets an answer with its source', async () => {
    await be('Moa Sjöberg');
    await say('Vilka åtgärder finns?');
    await reads(talk(), /Inkluderande blanketter/);
    await say('vad är en självskattning?');
    await reads(talk(), /\[1\]/);
    await reads(talk(), /Så går självskattningen till/);
    await picture('1-fragan');
  });

  test('what the documents do not hold is answered so, with a way on', async () => {
    await say('Vad är Malmös budget?');
    await reads(talk(), /Mina dokument säger inget om Malmö/);
    await reads(talk(), /Karin Ek/);
  });

  test('she is no respondent, and is told whom to ask', async () => {
    await say('skatta');
    await reads(talk(), /Hör av dig till Karin Ek/);
  });

  test('a respondent fills in an area at once, then one statement at a time', async () => {
    await be('Amina Yusuf');
    await say('skatta');
    await reads(talk(), 'HBTQ, område 1 av 8');
    await say('4 3 5 2 2 1 3 4');
    await reads(talk(), 'Sparat för HBTQ: 4 3 5 2 2 1 3 4.');
    await reads(talk(), 'Barns rättigheter, påstående 1 av 8');
    await press('4');
    await reads(talk(), 'Ert svar: 4.');
    await reads(talk(), 'Barns rättigheter, påstående 2 av 8');
    await picture('2-sjalvskattningen');
  });

  test('a number off the scale is not saved, and a question in the middle is answered', async () => {
    await say('7');
    await reads(talk(), /så 7 kunde jag inte spara/);
    await say('Vem samordnar Kommunikation?');
    await reads(talk(), /Nu tillbaka till Barns rättigheter, påstående 2/);
    await say('fem');
    await reads(talk(), 'Barns rättigheter, påstående 3 av 8');
    await say('ångra');
    await reads(talk(), /Ångrat. Barns rättigheter, påstående 2/);
    await say('ej relevant');
    await say('paus');
    await reads(talk(), 'Sparat. 54 av 64 är kvar i del 1 av 3. Skriv ”fortsätt” när det passar.');
  });

  test('the server is killed and started again, and the form goes on where it was', async () => {
    await lika.kill();
    await lika.start();
    await page.reload();
    await be('Amina Yusuf');
    await reads(talk(), /54 av 64 är kvar/);
    await say('fortsätt');
    await reads(talk(), 'Välkommen tillbaka. 54 av 64 är kvar i del 1 av 3. Vi var på Barns rättigheter.');
    await say('5 4 4 3 4 2');
    const rows = [
      '2 2 1 2 2 1 2 1',
      '3 3 3 3 3 3 3 3',
      '4 4 4 4 4 4 4 4',
      '2 1 2 2 1 2 1 1',
      '3 3 2 3 3 2 3 2',
    ];
    for (const row of rows) {
      await reads(talk(), /påstående 1 av 8/);
      await say(row);
      await reads(talk(), new RegExp(`Sparat för .*: ${row}\\.`));
    }
    await say('3 3 3 3 4 3 3 2');
  });

  test('the actions are rated, with a line on what was done, and the open question is answered', async () => {
    await reads(talk(), 'Del 2 av 3: Åtgärderna');
    await picture('3-atgarderna');
    await press('4');
    await reads(talk(), 'Vad har ni gjort, och vad av det har blivit rutin?');
    await say('Alla nya skyltar har bilder. Det är rutin nu.');
    await reads(talk(), 'Åtgärderna, 2 av 17');
    await say('till del 3');
    await reads(talk(), 'Vilket stöd och vilken styrning behöver ni framöver?');
    await say('Mer tid.');
    await reads(talk(), /Kan ni ge ett exempel/);
    await say('hoppa över');
    await say('granska');
  });

  test('the review shows the sums, and the form is handed in with a receipt', async () => {
    await reads(talk(), 'Granska: Skol- och fritidsförvaltningen');
    await reads(talk(), /allmän handling/);
    await reads(talk(), /Alla nya skyltar har bilder/);
    const matrix = talk().getByRole('img', {
      name: /Bild av självskattningen för Skol- och fritidsförvaltningen/,
    });
    expect(await matrix.evaluate((image: { naturalWidth?: number }) => image.naturalWidth)).toBeGreaterThan(
      600,
    );
    await picture('4-granskningen');
    await press('Lämna in');
    await reads(talk(), /Inlämnat 13 november 2026 kl. 14.00 av Amina Yusuf/);
    await reads(talk(), /Svagast: Antirasism \(1,5\)/);
    await picture('5-kvittot');
  });

  test('on Monday at nine the coordinator is reminded, and answers from the reminder', async () => {
    await page.getByRole('button', { name: 'Till måndag kl. 09.00' }).click();
    await be('Petra Lind');
    await reads(talk(), /God morgon, Petra/);
    await picture('6-paminnelsen');
    await talk().getByRole('button', { name: 'Pågår' }).first().click();
    await reads(talk(), /Noterat: åtgärd 7 pågår/);
    await say('Blanketterna testas på två förskolor.');
    await reads(talk(), /Raden om åtgärd 7 är sparad/);
    await picture('7-svaret');
  });

  test('and the channel gets the weekly post, where the form that was handed in counts', async () => {
    await reads(channel(), /Vecka 47/);
    await reads(channel(), /1 av 13 förvaltningar och bolag har lämnat in/);
    await reads(channel(), /inte vilka effekter arbetet har/);
    await picture('8-veckan');
  });

  test('a second Monday reminds nobody twice of the same day', async () => {
    await page.getByRole('button', { name: 'Till måndag kl. 09.00' }).click();
    await reads(channel(), /Vecka 48/);
    expect(
      await channel()
        .getByText(/Vecka 47/)
        .count(),
    ).toBe(1);
  });

  test('it all fits a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(wide).toBe(false);
    await picture('9-telefonen');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('to start over clears everything', async () => {
    await page.getByRole('button', { name: 'Börja om' }).click();
    await page.getByRole('button', { name: 'Ja, börja om' }).click();
    await page.getByText('fredag 13 november 2026').first().waitFor();
    await expect
      .poll(
        () =>
          talk()
            .getByText(/God morgon/)
            .count(),
        { timeout: 30_000 },
      )
      .toBe(0);
    await be('Amina Yusuf');
    await say('skatta');
    await reads(talk(), /0 av 64 är besvarade/);
  });

  test('stops when it is asked to', async () => {
    expect(await lika.stop()).toBe(0);
  });
});
