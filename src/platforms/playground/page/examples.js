import { element } from './element.js';

const FOR_ANYONE = ['hjälp', 'Vilka åtgärder finns?', 'skatta', 'mina åtgärder', 'status'];

/** Lines to try, as buttons that say them. */
export function showExamples(root, lines, say) {
  for (const old of root.querySelectorAll('button')) old.remove();
  for (const line of lines ?? FOR_ANYONE) {
    const button = element('button', { type: 'button' }, line);
    button.addEventListener('click', () => say(line));
    root.append(button);
  }
}
