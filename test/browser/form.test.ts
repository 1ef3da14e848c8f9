import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LikaProcess } from '../support/lika-process.ts';
import { launchChromium } from './chromium.ts';

/** Where the pictures of the run are left, for a person to look at. */
const PICTURES = resolve(import.meta.dirname, '../../var/pictures');
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: 'sv-SE' };

let folder: string;
let lika: LikaProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'lika-form-'));
  lika = new LikaProcess(folder);
  await lika.start();
  browser = await launchChromium();
  page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(lika.url);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await lika?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const talk = () => page.getByRole('log', { name: 'Samtal med Lika' });
const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) });
const form = (): Locator =>
  talk()
    .getByRole('article')
    .filter({ has: page.getByRole('combobox') })
    .last();
const save = () => form().getByRole('button', { name: 'Spara' }).click();
const press = (title: string) => talk().getByRole('button', { name: title, exact: true }).last().click();
const reads = (words: string | RegExp) => talk().getByText(words).last().waitFor({ timeout: 60_000 });

async function say(line: string): Promise<void> {
  await page.getByLabel('Skriv till Lika').fill(line);
  await page.getByRole('button', { name: 'Skicka', exact: true }).click();
}

async function faults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const isWide = () => page.evaluate('document.documentElement.scrollWidth > innerWidth');

describe('a form on a phone, in the playground', () => {
  test('an area comes as a card of menus, each with its statement, the scale, and last time’s answer', async () => {
    await page.getByRole('button', { name: 'Person och klocka' }).click();
    await page.getByRole('radio', { name: /Amina Yusuf/ }).check();
    await page.getByRole('button', { name: 'Samtal', exact: true }).click();
    await say('skatta');
    await reads('HBTQ, område 1 av 8');
    await press('Fyll i hela området');
    await reads(/Inget sparas innan dess/);
    const menus = form().getByRole('combobox');
    expect(await menus.count()).toBe(8);
    const first = form().getByRole('combobox', { name: /nulägesbild, planering/ });
    expect(await first.getByRole('option').allTextContents()).toEqual([
      '1: inte alls',
      '2',
      '3',
      '4',
      '5: fullt ut',
      'Ej relevant',
    ]);
    expect(await describedBy(first)).toMatch(/^Förra gången: \d\.$/);
    expect(await isWide()).toBe(false);
    expect(await faults()).toEqual([]);
    await picture('form-1-omradet');
  });

  test('what is filled in survives that the connection is lost and found', async () => {
    await form().getByRole('combobox').nth(1).selectOption('2');
    await form().evaluate((article: { dataset: Record<string, string> }) => {
      article.dataset.old = '';
    });
    await lika.kill();
    await lika.start();
    await talk().locator('[data-old]').waitFor({ state: 'detached', timeout: 60_000 });
    expect(await form().getByRole('combobox').nth(1).inputValue()).toBe('2');
  });

  test('saved, it is replaced by what was saved, and the conversation goes on below', async () => {
    await form().getByRole('combobox').nth(0).selectOption('4');
    await form().getByRole('combobox').nth(7).selectOption({ label: 'Ej relevant' });
    await picture('form-2-ifyllt');
    await save();
    await reads('HBTQ, påstående 3 av 8');
    await reads('Sparat. 5 frågor här har inget svar än.');
    await reads(/nulägesbild, planering och uppföljning: 4/);
    expect(await talk().getByRole('combobox').count()).toBe(0);
    expect(await faults()).toEqual([]);
    const saved = talk().getByRole('article').filter({ hasText: 'Ändra i formuläret' });
    await saved.scrollIntoViewIfNeeded();
    await picture('form-3-sparat');
  });

  test('can be opened again from what was saved, and shows it', async () => {
    await press('Ändra i formuläret');
    await form().waitFor();
    expect(await form().getByRole('combobox').nth(0).inputValue()).toBe('4');
    for (const at of [2, 3, 4, 5, 6]) await form().getByRole('combobox').nth(at).selectOption('3');
    await save();
    await reads('Barns rättigheter, påstående 1 av 8');
  });

  test('the actions come with a field each, which refuses a novel by its limit and cuts nothing', async () => {
    for (let area = 2; area <= 8; area += 1) {
      await reads(new RegExp(`, område ${area} av 8`));
      await say('3 3 3 3 3 3 3 3');
    }
    await reads('Del 2 av 3: Åtgärderna');
    await press('Fyll i flera på en gång');
    await form().waitFor();
    const field = form().getByRole('textbox').first();
    const novel = `${'Det var en gång. '.repeat(200)}slut`;
    await field.fill(novel);
    await form().getByRole('combobox').first().selectOption('5');
    await save();
    const error = form().getByText('Texten är för lång. Korta den till högst 2000 tecken.');
    await error.waitFor();
    await error.scrollIntoViewIfNeeded();
    expect(await field.inputValue()).toBe(novel);
    expect(await faults()).toEqual([]);
    expect(await isWide()).toBe(false);
    await picture('form-4-for-langt');
    await field.fill('Alla nya skyltar har bilder.\nDet är rutin nu.');
    await picture('form-5-atgarderna');
    await save();
    await reads('Åtgärderna, 2 av 17');
    await reads(/Alla nya skyltar har bilder/);
    await talk()
      .getByText(/Alla nya skyltar/)
      .last()
      .scrollIntoViewIfNeeded();
    await picture('form-6-sparade-atgarder');
  });
});

/** The words that are read after a field's name. */
async function describedBy(field: Locator): Promise<string> {
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const words = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()));
  return words.join(' ');
}
