import { attribute, type Element, elementsIn } from './dom.ts';

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
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|brodsmulor|skip-?links?|share|sharing|social|sidebar|pagination|toc|nav|navbar|navigation|site-?header|site-?footer|sidfot|sidhuvud)(?=$|[\s_-])/i;
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
  if ((tagName === 'header' || tagName === 'footer') && !within) return true;
  // Some publishing tools put the whole page in a form.
  if (tagName === 'form') return !holdsHeading(element);
  return NAMES.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`) && !holdsMain(element);
}

function holdsHeading(element: Element): boolean {
  for (const { tagName } of elementsIn(element)) if (/^(?:h1|main|article)$/.test(tagName)) return true;
  return false;
}

function holdsMain(element: Element): boolean {
  for (const inner of elementsIn(element)) {
    if (inner.tagName === 'main' || attribute(inner, 'role') === 'main') return true;
  }
  return false;
}
