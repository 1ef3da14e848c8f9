import { element } from './element.js';
import { htmlOf } from './markdown.js';

const MANY_COLUMNS = 4;

/** Our look, in the terms of Microsoft's renderer. Colours come from the style sheet, so that dark mode works. */
const LOOK = {
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 18, large: 21, extraLarge: 26 },
  lineHeights: { small: 21, default: 24, medium: 25, large: 29, extraLarge: 34 },
  fontWeights: { lighter: 300, default: 400, bolder: 650 },
  spacing: { none: 0, small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 0 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: {
      backgroundColor: 'transparent',
      borderColor: 'var(--line)',
      foregroundColors: {
        default: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
        attention: { default: 'var(--warn)', subtle: 'var(--warn)' },
      },
    },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  table: { cellSpacing: 8 },
  inputs: {
    label: { inputSpacing: 'small', optionalInputs: { weight: 'bolder' } },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
  },
  textBlock: { headingLevel: 3 },
  textStyles: {
    heading: { size: 'medium', weight: 'bolder' },
    columnHeader: { size: 'default', weight: 'bolder' },
  },
};

/**
 * The card drawn by Microsoft's renderer, as Teams draws it; `chosen` gets the command of the pressed button, and what is
 * filled in on the card.
 */
export function drawCard(json, chosen) {
  const { AdaptiveCard, GlobalSettings, HostConfig } = globalThis.AdaptiveCards;
  GlobalSettings.setTabIndexAtCardRoot = false;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = htmlOf(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(LOOK);
  card.parse(json);
  card.onExecuteAction = ({ data: { command, ...values } }) => chosen({ command, values });
  const drawn = card.render() ?? element('p', {}, json.fallbackText);
  drawn.style.padding = '0';
  tidyButtons(drawn);
  describeFields(drawn);
  letWideTablesScroll(drawn);
  return drawn;
}

/**
 * The renderer repeats a button's title as its tooltip; only a tooltip that says more is kept. It also cuts off what
 * sticks out of a row of buttons, which is the focus ring.
 */
function tidyButtons(drawn) {
  for (const row of drawn.querySelectorAll('.ac-actionSet')) row.parentElement.style.overflow = 'visible';
  for (const button of drawn.querySelectorAll('button')) {
    if (button.title === button.getAttribute('aria-label')) button.removeAttribute('title');
    button.removeAttribute('aria-label');
  }
}

/** The lines below a field are its hint, which is read with it. */
function describeFields(drawn) {
  for (const input of drawn.querySelectorAll('.ac-input')) {
    const hints = [];
    let next = input.closest('.ac-input-container').parentElement.nextElementSibling;
    while (next !== null && next.querySelector('.ac-input, button') === null) {
      if (next.matches('.ac-textBlock')) hints.push(next);
      next = next.nextElementSibling;
    }
    for (const hint of hints) hint.id = `hint-${crypto.randomUUID()}`;
    if (hints.length > 0) input.setAttribute('aria-describedby', hints.map(({ id }) => id).join(' '));
  }
}

function letWideTablesScroll(drawn) {
  for (const table of drawn.querySelectorAll('[role="table"]')) {
    const columns = table.querySelectorAll('[role="columnheader"]').length;
    if (columns < MANY_COLUMNS) continue;
    const scroller = element('div', {
      class: 'scroller',
      tabindex: '0',
      role: 'group',
      'aria-label': 'Tabell',
    });
    table.before(scroller);
    scroller.append(table);
    table.style.minWidth = `${columns * 5.5}rem`;
  }
}
