import { element, initials } from './element.js';

/** The choice of whom to be, with what is new for each. */
export function createPeople({ root, people, chosen }) {
  const marks = new Map();

  for (const [index, person] of people.entries()) {
    const mark = element('span', { class: 'unread', hidden: true });
    marks.set(person.email, mark);
    root.append(
      element(
        'label',
        { class: `person ${hue(index)}` },
        element('span', { class: 'face', 'aria-hidden': 'true' }, initials(person.name)),
        element(
          'span',
          { class: 'words' },
          element('span', { class: 'name' }, person.name),
          element('span', { class: 'role' }, person.role),
          mark,
        ),
        element('input', { type: 'radio', name: 'person', value: person.email }),
      ),
    );
  }
  root.addEventListener('change', (event) => chosen(event.target.value));

  return {
    choose(email) {
      root.querySelector(`input[value="${CSS.escape(email)}"]`).checked = true;
    },
    markUnread(email, count) {
      const mark = marks.get(email);
      if (mark === undefined) return;
      mark.hidden = count === 0;
      mark.textContent = unreadWords(count);
    },
  };
}

/** The colour of the person at that place in the list. */
export function hue(index) {
  return `hue-${Math.max(0, index) % 4}`;
}

/** "1 nytt meddelande", "2 nya meddelanden" */
export function unreadWords(count) {
  return count === 1 ? '1 nytt meddelande' : `${count} nya meddelanden`;
}
