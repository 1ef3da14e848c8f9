import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { heading, reply, text } from '../../src/messages/reply.ts';
import { type FakeLika, startFakeLika } from '../platforms/playground/fake-lika.ts';
import { launchChromium } from './chromium.ts';

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true };

let browser: Browser;
let lika: FakeLika;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  lika = await startFakeLika();
  complaints = [];
  page = await open(DESKTOP);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await lika.stop();
  expect(complaints).toEqual([]);
});

/** As much of the browser's own as the page is watched with. */
type Watched = { getAttribute(name: string): string | null; setAttribute(name: string, value: string): void };
type Watching = {
  MutationObserver: new (then: () => void) => { observe(target: Watched, what: object): void };
};

describe('talking with Lika', () => {
  it('one is greeted, writes, and gets an answer under it', async () => {
    await log().getByText('Hej Amina! Jag är Lika').waitFor();
    await say('Vilka åtgärder finns?');
    await log().getByText('Åtgärd 3 handlar om').waitFor();
    await log().getByText('[1] Planen, Kommunikation').waitFor();
    expect(await page.getByLabel('Skriv till Lika').inputValue()).toBe('');
    expect(await messages()).toEqual(['Lika kl. 14.00', 'Du kl. 14.00', 'Lika kl. 14.00']);
  });

  it('Shift+Enter breaks the line, and an example says itself', async () => {
    await page.getByLabel('Skriv till Lika').fill('ett');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('två');
    await page.getByRole('button', { name: 'Skicka', exact: true }).click();
    await log().getByText('ett två', { exact: true }).waitFor();
    await examples().getByRole('button', { name: 'hjälp' }).click();
    await log().getByRole('heading', { name: 'Det här kan jag hjälpa dig med' }).waitFor();
    expect(await log().getByRole('listitem').count()).toBe(3);
  });

  it('a pressed button brings the next row in its place, and the focus follows', async () => {
    await say('skatta');
    const three = log().getByRole('button', { name: '3', exact: true });
    await three.focus();
    await page.keyboard.press('Enter');
    await log().getByRole('heading', { name: 'Tillgänglighet, 2 av 8' }).waitFor();
    expect(await log().getByRole('heading', { name: 'Tillgänglighet, 1 av 8' }).count()).toBe(0);
    await page.locator('article:focus').getByText('2 av 8').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('1');
    expect(await log().getByRole('button', { name: '4', exact: true }).getAttribute('title')).toBe('4 av 5');
  });

  it('what a person or a document wrote is shown as written, never as markup', async () => {
    const sly =
      '<img src=x onerror=alert(1)> *fet* [länk](https://example.com) {{DATE(2026-11-13T13:00:00Z)}}';
    await say(sly);
    await log().getByText(`Du frågade: ${sly}`, { exact: true }).waitFor();
    expect(await log().locator('.card img, .bubble img, a, strong strong, em').count()).toBe(0);
  });

  it('it shows that Lika writes until the answer is there', async () => {
    const release = lika.holdAnswers();
    await say('hjälp');
    const status = talk().getByRole('status');
    await status.getByText('Lika skriver …').waitFor();
    release();
    await log().getByRole('heading', { name: 'Det här kan jag' }).waitFor();
    await status.getByText('Lika skriver …').waitFor({ state: 'detached' });
  });

  it('a failure is told in words, and what was written stays to be sent again', async () => {
    lika.failNext(new Error('the store is full'));
    await say('hjälp');
    const alert = page.getByRole('alert');
    await alert.getByText('Lika kunde inte ta emot det du skrev.').waitFor();
    await log().getByText('Kom inte fram till Lika.').waitFor();
    expect(await page.getByLabel('Skriv till Lika').inputValue()).toBe('hjälp');
    await page.keyboard.press('Enter');
    await log().getByRole('heading', { name: 'Det här kan jag' }).waitFor();
    await alert.waitFor({ state: 'hidden' });
    complaints = complaints.filter((complaint) => !complaint.includes('503'));
  });

  it('a file is had from a link that says what it is, and in the channel there is none', async () => {
    await say('rapport');
    await log().getByText('Uppföljningsrapport 2026, Word', { exact: true }).waitFor();
    const link = log().getByRole('link', { name: 'Ladda ner uppfoljningsrapport-2026.docx' });
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('uppfoljningsrapport-2026.docx');
    expect(readFileSync(await download.path(), 'utf8')).toBe('PK det som står i rapporten');
    expect(await faults()).toEqual([]);
    await page.reload();
    await link.waitFor();

    await page.getByLabel('Fråga Lika i kanalen').fill('rapport');
    await page.keyboard.press('Enter');
    const channel = page.getByRole('log', { name: 'Kanalen' });
    await channel.getByText('skickar jag bara i ett direktmeddelande').waitFor();
    expect(await channel.getByRole('link').count()).toBe(0);
  });

  it('in the channel one mentions Lika, and what is private is answered directly', async () => {
    await page.getByLabel('Fråga Lika i kanalen').fill('skatta');
    await page.getByRole('button', { name: 'Skicka i kanalen' }).click();
    await page
      .getByRole('log', { name: 'Kanalen' })
      .getByText('Självskattningen tar vi i vårt eget samtal')
      .waitFor();
    await log().getByRole('heading', { name: 'Tillgänglighet, 1 av 8' }).waitFor();
  });
});

describe('the clock', () => {
  it('brings the reminder and the weekly post, and says in text for whom', async () => {
    await page.getByRole('time').getByText('fredag 13 november 2026').waitFor();
    await page.getByRole('button', { name: 'Till måndag kl. 09.00' }).click();
    await clock().getByText('Nu är det måndag 16 november kl. 09.00.').waitFor();
    expect(await clock().getByRole('listitem').allTextContents()).toEqual([
      'Petra Lind: 1 nytt meddelande',
      '#lika-mojligheter: 1 nytt meddelande',
    ]);
    const channel = page.getByRole('log', { name: 'Kanalen' });
    await channel.getByRole('heading', { name: 'Vecka 47 i planen för lika möjligheter' }).waitFor();
    expect(await channel.getByRole('table').getByRole('columnheader').allTextContents()).toEqual([
      'Läge',
      'Nu',
      'Förra veckan',
    ]);

    await page.getByRole('radio', { name: /Petra Lind.*1 nytt meddelande/ }).check();
    await log().getByRole('heading', { name: 'God morgon, Petra' }).waitFor();
    await page.getByRole('radio', { name: 'Petra Lind Samordnar åtgärd 7 och 12', exact: true }).waitFor();
    await log().getByRole('button', { name: 'Pågår' }).click();
    await log().getByText('Noterat: åtgärd 7 pågår.').waitFor();
  });

  it('does not disturb who reads on when a post is changed where it stands', async () => {
    const channel = page.getByRole('log', { name: 'Kanalen' });
    const to = { kind: 'channel', name: 'lika-mojligheter' } as const;
    const receipt = await lika.playground.deliver(to, reply(heading('Vecka 47')), 'week-47');
    const later = Array.from({ length: 40 }, (_, index) => text(`Rad ${index + 1}`));
    await lika.playground.deliver(to, reply(...later), 'later');
    await channel.getByText('Rad 40', { exact: true }).waitFor();
    const scrolled = () => channel.evaluate((log: { scrollTop: number }) => log.scrollTop);
    const before = await scrolled();
    expect(before).toBeGreaterThan(0);
    // What a screen reader would have heard: how the log was at the very change, however late the test looks.
    await channel.evaluate((log: Watched) => {
      const { MutationObserver } = globalThis as unknown as Watching;
      const heard = () => log.setAttribute('data-heard', log.getAttribute('aria-live') ?? '');
      new MutationObserver(heard).observe(log, { childList: true, subtree: true });
    });
    await lika.playground.edit(receipt, reply(heading('Vecka 47, nytt')), 'week-47');
    await channel.getByRole('heading', { name: 'Vecka 47, nytt' }).waitFor();
    expect(await channel.getAttribute('data-heard')).toBe('off');
    expect(await scrolled()).toBe(before);
    expect(await channel.getByRole('article').count()).toBe(2);
    await vi.waitFor(async () => expect(await channel.getAttribute('aria-live')).toBe('polite'), {
      timeout: 30_000,
    });
  });

  it('can be moved by one press at a time, and keeps the focus', async () => {
    const release = lika.holdAnswers();
    const week = page.getByRole('button', { name: 'En vecka fram' });
    await week.click();
    await page.getByRole('progressbar', { name: 'Klockan går.' }).waitFor();
    expect(await week.getAttribute('aria-disabled')).toBe('true');
    expect(await focused()).toBe('En vecka fram');
    release();
    await clock().getByText('fredag 20 november 2026').waitFor();
    expect(await week.getAttribute('aria-disabled')).toBe('false');
  });
});

describe('what is kept', () => {
  it('every open page sees the same, also after it is loaded anew', async () => {
    const other = await open(DESKTOP);
    await say('hjälp');
    await other.getByRole('heading', { name: 'Det här kan jag' }).waitFor();
    await page.reload();
    await log().getByRole('heading', { name: 'Det här kan jag' }).waitFor();
  });

  it('starting over asks first, then clears everything', async () => {
    await say('hjälp');
    await page.getByRole('button', { name: 'Till måndag kl. 09.00' }).click();
    await clock().getByText('Nu är det måndag').waitFor();

    await page.getByRole('button', { name: 'Börja om' }).click();
    const dialog = page.getByRole('dialog', { name: 'Börja om?' });
    expect(await focused()).toBe('Avbryt');
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    expect(await focused()).toBe('Börja om');
    expect((await messages()).length).toBeGreaterThan(2);

    await page.getByRole('button', { name: 'Börja om' }).click();
    await dialog.getByRole('button', { name: 'Ja, börja om' }).click();
    await clock().getByText('Allt är rensat.').waitFor();
    await clock().getByText('fredag 13 november 2026').waitFor();
    await log().getByText('Hej Amina! Jag är Lika').waitFor();
    expect(await messages()).toHaveLength(1);
    await page.getByText('Flytta klockan till måndag så kommer veckans inlägg.').waitFor();
  });
});

describe('for everyone', () => {
  it.each(['light', 'dark'] as const)(
    'there are no accessibility faults in the %s colours',
    async (colorScheme) => {
      page = await open({ ...DESKTOP, colorScheme });
      await say('skatta');
      await log().getByRole('button', { name: '3', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Till måndag kl. 09.00' }).click();
      await clock().getByText('Nu är det måndag').waitFor();
      await page.getByLabel('Fråga Lika i kanalen').fill('Vem samordnar?');
      await page.keyboard.press('Enter');
      await page.getByRole('log', { name: 'Kanalen' }).getByText('[1] Planen').waitFor();
      expect(await faults()).toEqual([]);
      await page.getByRole('button', { name: 'Börja om' }).click();
      expect(await faults()).toEqual([]);
    },
  );

  it('on the narrowest phone everything is there, and nothing is wider than the screen', async () => {
    page = await open({ ...PHONE, reducedMotion: 'reduce' });
    const parts = page.getByRole('navigation', { name: 'Delar av sidan' });
    await say('skatta');
    await log().getByRole('button', { name: 'Ej relevant' }).waitFor();
    await fits();

    await parts.getByRole('button', { name: 'Person och klocka' }).click();
    await page.getByRole('radio', { name: /Karin Ek/ }).waitFor();
    await fits();
    await page.getByRole('button', { name: 'Till måndag kl. 09.00' }).click();
    await parts.getByRole('button', { name: 'Person och klocka 1 nytt' }).waitFor();

    await parts.getByRole('button', { name: 'Kanal 1 nytt' }).click();
    await page.getByRole('table').waitFor();
    await parts.getByRole('button', { name: 'Kanal', exact: true }).waitFor();
    await fits();
  });

  async function fits() {
    const root = 'document.documentElement';
    expect(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)).toBe(0);
    expect(await faults()).toEqual([]);
  }

  it('the keyboard reaches the conversation at once', async () => {
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Hoppa till samtalet');
    await page.keyboard.press('Enter');
    await page.keyboard.type('hjälp');
    await page.keyboard.press('Enter');
    await log().getByRole('heading', { name: 'Det här kan jag' }).waitFor();
  });

  it('the page says what it is, and where questions go', async () => {
    await page.getByText('Påhittade personer. Inget lämnar din dator.').waitFor();
    await lika.stop();
    lika = await startFakeLika({ sendsTo: 'api.example.com' });
    page = await open(DESKTOP);
    await page.getByText('Det du skriver skickas till språkmodellen på api.example.com.').waitFor();
    expect(await page.getByText('Inget lämnar din dator').count()).toBe(0);
    complaints = complaints.filter((complaint) => !complaint.includes('ERR_'));
  });

  it('it says when the server is gone', async () => {
    await lika.stop();
    await page.getByText('Kontakten med servern är bruten. Sidan försöker igen.').waitFor();
    await say('hjälp');
    await page.getByRole('alert').getByText('Sidan når inte servern.').waitFor();
    complaints = complaints.filter((complaint) => !complaint.includes('ERR_'));
  });
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'sv-SE', ...options });
  const opened = await context.newPage();
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await opened.goto(lika.url);
  await opened.getByRole('log', { name: 'Samtal med Lika' }).getByText('Jag är Lika').waitFor();
  return opened;
}

const talk = () => page.getByRole('region', { name: 'Samtal med Lika' });
const log = () => page.getByRole('log', { name: 'Samtal med Lika' });
const clock = () => page.getByRole('region', { name: 'Klockan' });
const examples = () => page.getByRole('group', { name: 'Prova detta' });

async function say(text: string): Promise<void> {
  await page.getByLabel('Skriv till Lika').fill(text);
  await page.keyboard.press('Enter');
}

/** Who wrote each message and when, as a screen reader announces it. */
async function messages(): Promise<string[]> {
  const names = await log().getByRole('article').locator('.by').allInnerTexts();
  return names.map((name) => name.replaceAll('\u00a0', ' '));
}

async function focused(): Promise<string | undefined> {
  return (await page.locator(':focus').textContent())?.trim();
}

async function faults(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
