import { plainSpaces } from '../plain-spaces.ts';
import { attribute, childrenOf, type Element, isElement, type Node } from './dom.ts';
import { isLeftOut } from './left-out.ts';

/** Runs on in a line; whatever else parts the text before from the text after. */
const INLINE = new Set(
  'a,abbr,acronym,b,bdi,bdo,big,cite,code,data,del,dfn,em,font,i,ins,kbd,mark,q,s,samp,small,span,strike,strong,sub,sup,time,tt,u,var,wbr,img,picture,ruby,rb'.split(
    ',',
  ),
);
/** Stands for a tab that someone has set, in a page where tabs are but spaces. */
export const TAB = '\uE009';
const TABS = new RegExp(`[ ${TAB}]*${TAB}[ ${TAB}]*`, 'g');
const REMOVED = new Set(['del', 's', 'strike', 'wbr', 'img', 'picture']);

export function isInline(node: Node): boolean {
  return !isElement(node) || INLINE.has(node.tagName);
}

/** The number of the footnote that a link leads to, as Word's notes come from the converter. */
function noteOf(element: Element): string | undefined {
  return /^#((?:foot|end)note-\d+)$/.exec(attribute(element, 'href'))?.[1];
}

/** What some nodes say on one line, without the marks of footnotes; `notes`: which these are. */
export function inlineText(nodes: readonly Node[]): { text: string; bold: boolean; notes: string[] } {
  const notes: string[] = [];
  let text = '';
  let plain = false;
  for (const { node, bold } of wordsAndMarks(nodes)) {
    if (isElement(node)) {
      const note = noteOf(node);
      if (note !== undefined) notes.push(note);
      if (node.tagName === 'br' || !isInline(node)) text += ' ';
    } else if ('value' in node) {
      text += node.value;
      plain ||= !bold && node.value.trim() !== '';
    }
  }
  return { text: onOneLine(text), bold: !plain && text.trim() !== '', notes };
}

/** The texts and elements beneath in order, without what is left out. Deep pages are met without recursion. */
function* wordsAndMarks(nodes: readonly Node[]): Generator<{ node: Node; bold: boolean }> {
  const waiting = [...nodes].reverse().map((node) => ({ node, bold: false }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, bold } = next;
    if (node.nodeName === '#comment') continue;
    yield next;
    if (!isElement(node) || noteOf(node) !== undefined || isSilent(node)) continue;
    const inBold = bold || /^(?:b|strong)$/.test(node.tagName);
    for (const child of [...childrenOf(node)].reverse()) waiting.push({ node: child, bold: inBold });
  }
}

function isSilent(element: Element): boolean {
  return REMOVED.has(element.tagName) || isLeftOut(element, true);
}

function onOneLine(text: string): string {
  return plainSpaces(text)
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .replace(TABS, '\t')
    .trim();
}
