import { attribute, childrenOf, type Element, elementsIn, type Node } from './dom.ts';

/** What is seen on a page, or works there, without being part of what it says. */
const TAGS = new Set(
  'head,nav,aside,script,style,noscript,template,iframe,object,svg,canvas,audio,video,button,select,textarea,input,label,dialog,menu'.split(
    ',',
  ),
);
const ROLES = new Set(
  'navigation,banner,contentinfo,complementary,search,dialog,alertdialog,menu,menubar,toolbar'.split(','),
);
/** Whole words of a class or an id, as web publishing tools name them. */
const NAMES =
  /(?:^|[\s_-])(?:breadcrumbs?|brodsmulor|skip-?links?|share|sharing|social|sidebar|pagination|toc|nav|navbar|navigation|site-?header|site-?footer|sidfot|sidhuvud|readspeaker|rs_?btn)(?=$|[\s_-])/i;
/** What asks for leave to keep cookies goes on at length. */
const COOKIES =
  /(?:^|[\s_-])(?:cookies?|cookie-?(?:banner|bar|notice|law|consent)|kakor|kakbanner|consent|gdpr)(?=$|[\s_-])|cookiebot|onetrust/i;
/** A paragraph of so many letters, outside links, is part of what a page says. */
const RUNNING_TEXT = 160;
const MENU_LINKS = 5;
/** These may be around the whole page, whatever they are called. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

/** Whether the element, with all that is in it, is no part of the document. `within`: inside its main part or an article. */
export function isLeftOut(element: Element, within: boolean): boolean {
  const { tagName } = element;
  if (WHOLE.has(tagName)) return false;
  if (TAGS.has(tagName)) return true;
  if (attribute(element, 'aria-hidden') === 'true' || element.attrs.some(({ name }) => name === 'hidden'))
    return true;
  if (/display\s*:\s*none/i.test(attribute(element, 'style'))) return true;
  if (ROLES.has(attribute(element, 'role'))) return true;
  if (tagName === 'footer' || (tagName === 'header' && !within)) return true;
  // Some publishing tools put the whole page in a form.
  if (tagName === 'form') return !holdsHeading(element);
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`;
  if (COOKIES.test(names)) return !holdsMain(element);
  // The page's own part may be called "with-sidebar", or by its heading: "social-hallbarhet".
  return NAMES.test(names) && !holdsMain(element) && !holdsRunningText(element);
}

function holdsHeading(element: Element): boolean {
  for (const { tagName } of elementsIn(element)) if (/^(?:h1|main|article)$/.test(tagName)) return true;
  return false;
}

/** A list of links, and of nothing else. */
export function isMenu(element: Element): boolean {
  let links = 0;
  for (const { tagName } of elementsIn(element)) if (tagName === 'a') links += 1;
  return links >= MENU_LINKS && lettersOutsideLinks(element) <= links;
}

function holdsRunningText(element: Element): boolean {
  for (const inner of elementsIn(element)) {
    if (inner.tagName === 'p' && lettersOutsideLinks(inner) >= RUNNING_TEXT) return true;
  }
  return false;
}

function lettersOutsideLinks(root: Element): number {
  const waiting: Node[] = [...root.childNodes];
  let letters = 0;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === 'a') continue;
    if (node.nodeName === '#text' && 'value' in node) letters += node.value.trim().length;
    waiting.push(...childrenOf(node));
  }
  return letters;
}

function holdsMain(element: Element): boolean {
  for (const inner of elementsIn(element)) {
    if (inner.tagName === 'main' || attribute(inner, 'role') === 'main') return true;
  }
  return false;
}
