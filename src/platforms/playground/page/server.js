/** What the server said went wrong, in words for the person. */
export class Problem extends Error {}

const UNREACHABLE = 'Sidan når inte servern. Kontrollera att den är igång och försök igen.';

export async function getState() {
  const response = await reach('/playground/api/state');
  return response.json();
}

/** Rejects with a `Problem` that can be shown. */
export async function post(path, body) {
  await reach(`/playground/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Tells what happens on the server; `lost` and `found` when the connection comes and goes. */
export function follow({ happened, lost, found }) {
  const stream = new EventSource('/playground/api/events');
  stream.addEventListener('message', (message) => happened(JSON.parse(message.data)));
  stream.addEventListener('error', lost);
  stream.addEventListener('open', found);
}

async function reach(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch {
    throw new Problem(UNREACHABLE);
  }
  if (response.ok) return response;
  const answer = await response.json().catch(() => ({}));
  throw new Problem(answer.message ?? UNREACHABLE);
}
