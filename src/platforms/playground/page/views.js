/** On a narrow screen one part of the page is shown at a time. */
export function createViews(shown) {
  const buttons = [...document.querySelectorAll('.views button')];

  function show(view) {
    document.body.dataset.view = view;
    for (const button of buttons) {
      if (button.dataset.view === view) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
    shown();
  }

  for (const button of buttons) button.addEventListener('click', () => show(button.dataset.view));
  return { show };
}
