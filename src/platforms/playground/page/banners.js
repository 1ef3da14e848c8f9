import { byId } from './element.js';
import { Problem } from './server.js';

const LOST = 'Kontakten med servern är bruten. Sidan försöker igen.';
const BROKEN = 'Något gick fel på sidan. Ladda om den. Det som är skrivet finns kvar.';

/** Shows what went wrong, in words; without a problem it takes the words away. */
export function showProblem(problem) {
  const banner = byId('problem');
  banner.hidden = problem === undefined;
  banner.querySelector('p').textContent = wordsOf(problem);
}

export function showOffline(lost) {
  byId('offline').hidden = !lost;
  byId('offline').textContent = lost ? LOST : '';
}

/** Does the work; false when it failed, which is then shown. */
export async function attempt(work) {
  try {
    await work();
    showProblem(undefined);
    return true;
  } catch (problem) {
    showProblem(problem);
    return false;
  }
}

function wordsOf(problem) {
  if (problem === undefined) return '';
  if (problem instanceof Problem) return problem.message;
  reportError(problem);
  return BROKEN;
}
