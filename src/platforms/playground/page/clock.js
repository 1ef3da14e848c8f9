import { byId, element } from './element.js';

const WORDS = {
  moving: 'Klockan går. Lika gör det som ska göras på vägen.',
  resetting: 'Allt rensas och klockan ställs tillbaka.',
};

/** The clock and its buttons. `jump` and `startOver` do the work. */
export function createClock({ dates, jump, startOver }) {
  const buttons = [...document.querySelectorAll('.jumps button'), byId('start-over')];
  const dialog = byId('start-over-dialog');
  let busy = null;

  for (const button of document.querySelectorAll('.jumps button')) {
    button.addEventListener('click', () => {
      if (busy === null) jump(button.dataset.to);
    });
  }
  byId('start-over').addEventListener('click', () => {
    if (busy === null) dialog.showModal();
  });
  byId('start-over-no').addEventListener('click', () => dialog.close());
  byId('start-over-yes').addEventListener('click', () => {
    dialog.close();
    startOver();
  });

  return {
    show(clock) {
      busy = clock.busy;
      const now = byId('now');
      now.dateTime = clock.now;
      const [day, time] = [dates.fullDay(clock.now), dates.time(clock.now)];
      now.replaceChildren(
        element('span', { class: 'day-words' }, day),
        ' ',
        element('span', { class: 'time-words' }, time),
      );
      // Not `disabled`: that would take the focus from the button that was just pressed.
      for (const button of buttons) button.setAttribute('aria-disabled', String(busy !== null));
      byId('moving').hidden = busy === null;
      byId('moving-words').textContent = busy === null ? '' : WORDS[busy];
      if (busy !== null) byId('moving').scrollIntoView({ block: 'nearest' });
    },
    /** What the last move brought; no words take the old ones away. */
    say(words, lines = []) {
      const list = element('ul', {}, ...lines.map((line) => element('li', {}, line)));
      byId('arrived').replaceChildren(words, ...(lines.length === 0 ? [] : [list]));
      if (lines.length > 0) byId('arrived').scrollIntoView({ block: 'nearest' });
    },
  };
}
