import { attribute, type Element } from './dom.ts';
import { isMenu } from './left-out.ts';

/** What is hidden until the reader presses a button, as the answers of common questions are, and the buttons. */
export type Folds = ReadonlySet<Element>;

/** A page's folds: a button says which part it shows, by that part's id. */
export function foldsOf(elements: readonly Element[]): Folds {
  const buttons = elements.filter(
    (one) => one.attrs.some(({ name }) => name === 'aria-expanded') || attribute(one, 'role') === 'tab',
  );
  const byId = new Map(elements.map((one) => [attribute(one, 'id'), one]));
  const folds = new Set<Element>();
  for (const button of buttons) {
    for (const id of shownBy(button)) {
      const part = byId.get(id);
      // A page's menu unfolds too.
      if (part === undefined || isMenu(part)) continue;
      folds.add(button);
      folds.add(part);
    }
  }
  return folds;
}

function shownBy(button: Element): string[] {
  const links = ['href', 'data-target', 'data-bs-target'].map((name) => attribute(button, name));
  const ids = links.filter((link) => link.startsWith('#')).map((link) => link.slice(1));
  return [...attribute(button, 'aria-controls').split(/\s+/), ...ids].filter(Boolean);
}
