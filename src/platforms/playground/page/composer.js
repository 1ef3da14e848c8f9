/**
 * A form where Enter sends and Shift+Enter breaks the line. One may write the next line while one is being sent;
 * they go in order. What could not be sent comes back to the field.
 */
export function createComposer(form, send) {
  const field = form.querySelector('textarea');
  let before = Promise.resolve();

  function submit() {
    const text = field.value.trim();
    if (text === '') return;
    write('');
    before = before.then(async () => {
      if (!(await send(text))) write(field.value === '' ? text : `${text}\n${field.value}`);
    });
  }

  function write(text) {
    field.value = text;
    fitText();
  }

  function fitText() {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, 160)}px`;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  field.addEventListener('input', fitText);
}
