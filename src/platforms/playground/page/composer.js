/** A form where Enter sends and Shift+Enter breaks the line. What was written stays when it could not be sent. */
export function createComposer(form, send) {
  const field = form.querySelector('textarea');
  let sending = false;

  async function submit() {
    const text = field.value.trim();
    if (sending || text === '') return;
    sending = true;
    const sent = await send(text);
    sending = false;
    if (!sent) return;
    field.value = '';
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
