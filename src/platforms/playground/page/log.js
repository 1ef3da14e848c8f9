import { drawCard } from './card.js';
import { element, initials } from './element.js';

/** Room above or below the message that is shown. */
const MARGIN = 12;

/**
 * A conversation on the page. `me` says who is looking, and `where` what the conversation is called; `nameOf` and `hueOf` say how a person is called and coloured;
 * `chosen` gets a pressed button's message and command, and what is filled in on its card.
 */
export function createLog({ root, dates, me, where, nameOf, hueOf, chosen }) {
  const live = root.getAttribute('aria-live') ?? 'polite';
  let shown = [];
  /** The message that was last brought into view, and is kept there when the room for it changes. */
  let inView;
  // It scrolls, and not every browser lets the keyboard scroll what cannot be focused.
  root.tabIndex = 0;
  new ResizeObserver(() => {
    if (inView?.isConnected) reveal(inView);
  }).observe(root);

  function draw(entry, before) {
    const article = entry.kind === 'lika' ? fromLika(entry) : fromPerson(entry);
    article.dataset.id = entry.id;
    article.dataset.at = entry.at;
    const newDay = before === undefined || dates.day(before) !== dates.day(entry.at);
    article.classList.toggle('new-day', newDay);
    if (newDay) article.prepend(element('p', { class: 'day' }, element('span', {}, dates.day(entry.at))));
    return article;
  }

  function fromLika(entry) {
    const card = element('div', { class: 'card' });
    const article = message(
      'lika',
      ['Lika', entry.for === undefined ? undefined : `till ${nameOf(entry.for)}`],
      entry,
      card,
    );
    card.append(
      drawCard(entry.card, (pressed) => {
        if (article.dataset.waiting === undefined) chosen({ id: entry.id, ...pressed });
      }),
    );
    for (const [index, { name }] of (entry.files ?? []).entries()) {
      const address = ['file', where(), entry.id, index].map(encodeURIComponent).join('/');
      card.append(
        element(
          'a',
          { class: 'file', href: `/playground/api/${address}`, download: name },
          `Ladda ner ${name}`,
        ),
      );
    }
    return article;
  }

  function fromPerson(entry) {
    const mine = entry.from === me();
    const words = element('p', { class: 'bubble' }, entry.text);
    const lost = entry.lost ? element('p', { class: 'lost' }, 'Kom inte fram till Lika.') : undefined;
    return message(mine ? 'mine' : 'theirs', [mine ? 'Du' : nameOf(entry.from)], entry, words, lost);
  }

  function message(kind, [who, whom], entry, ...content) {
    const id = `by-${root.id}-${entry.id}`;
    const picture =
      kind === 'lika'
        ? element('img', { class: 'face', src: '/playground/page/lika.svg', alt: '' })
        : element(
            'span',
            { class: `face ${hueOf(entry.from)}`, 'aria-hidden': 'true' },
            initials(nameOf(entry.from)),
          );
    const by = element(
      'p',
      { class: 'by', id },
      element('strong', {}, who),
      whom === undefined ? undefined : ` ${whom}`,
      ' ',
      element('time', { datetime: entry.at }, dates.time(entry.at)),
    );
    return element(
      'article',
      { class: `message ${kind}`, tabindex: '-1', 'aria-labelledby': id },
      picture,
      by,
      ...content,
    );
  }

  const articleOf = (id) => root.querySelector(`[data-id="${CSS.escape(id)}"]`);

  /** What changes now is not read out. */
  function hush() {
    root.setAttribute('aria-live', 'off');
    setTimeout(() => root.setAttribute('aria-live', live), 250);
  }

  /** What someone has begun to fill in stays when a conversation is drawn anew. */
  function keepFilledIn(from, to) {
    const before = [...from.querySelectorAll('.ac-input')];
    const after = [...(to?.querySelectorAll('.ac-input') ?? [])];
    if (before.length !== after.length) return;
    for (const [index, input] of before.entries()) after[index].value = input.value;
  }

  /** A message that is taller than the room for it is read from its beginning. */
  function reveal(article) {
    inView = article;
    const room = root.clientHeight;
    const top = article.offsetTop - MARGIN;
    const bottom = article.offsetTop + article.offsetHeight + MARGIN - room;
    root.scrollTop = article.offsetHeight > room ? top : Math.max(root.scrollTop, bottom);
  }

  return {
    /** Shows a whole conversation, without reading it all out. */
    show(entries, whenEmpty) {
      hush();
      shown = entries;
      const before = [...root.querySelectorAll('[data-id]')];
      root.replaceChildren(...entries.map((entry, index) => draw(entry, entries[index - 1]?.at)));
      for (const article of before) keepFilledIn(article, articleOf(article.dataset.id));
      if (entries.length === 0) root.append(element('p', { class: 'empty' }, whenEmpty));
      if (root.lastElementChild !== null) reveal(root.lastElementChild);
    },

    /**
     * Adds a message, or puts it in the place of the one with its id. What is changed while nobody waits for it is
     * neither read out nor brought into view.
     */
    put(entry) {
      const index = shown.findIndex((one) => one.id === entry.id);
      const before = shown[index === -1 ? shown.length - 1 : index - 1]?.at;
      const article = draw(entry, before);
      if (index === -1) {
        root.querySelector('.empty')?.remove();
        shown = [...shown, entry];
        root.append(article);
      } else {
        const old = articleOf(entry.id);
        const awaited = old === inView || old?.dataset.waiting !== undefined;
        if (!awaited) hush();
        shown = shown.with(index, entry);
        old?.replaceWith(article);
        if (!awaited) return;
      }
      reveal(article);
    },

    /** The pressed message answers no more presses until `settle`. */
    wait(id) {
      const article = articleOf(id);
      if (article === null) return;
      article.dataset.waiting = '';
      for (const button of article.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
    },

    settle() {
      for (const article of root.querySelectorAll('[data-waiting]')) {
        delete article.dataset.waiting;
        for (const button of article.querySelectorAll('button')) button.removeAttribute('aria-disabled');
      }
    },

    focus(id) {
      articleOf(id)?.focus({ preventScroll: true });
    },

    holdsFocus: () => root.contains(document.activeElement),
  };
}
