const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const BULLET = /^- /;
const NUMBER = /^\d+\. /;

/**
 * The only Markdown that Lika's cards hold: lists, and backslash escapes. Everything else in a card's text was escaped
 * where the card was made, so there is nothing more to read.
 */
export function htmlOf(markdown) {
  const lines = markdown.split('\r');
  if (lines.every((line) => BULLET.test(line))) return listOf('ul', lines, BULLET);
  if (lines.every((line) => NUMBER.test(line))) return listOf('ol', lines, NUMBER);
  return `<p>${lines.map(plain).join('<br>')}</p>`;
}

function listOf(tag, lines, mark) {
  return `<${tag}>${lines.map((line) => `<li>${plain(line.replace(mark, ''))}</li>`).join('')}</${tag}>`;
}

function plain(text) {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/[&<>"]/g, (character) => ENTITIES[character]);
}
