const PATIENCE_MS = 300;
const LONG_MS = 20_000;

/** "Lika skriver …", said only when there is something to wait for. */
export function createWorkingSign(root) {
  let timers = [];

  function say(words) {
    root.textContent = words;
    root.classList.toggle('on', words !== '');
  }

  return (on) => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    if (!on) return say('');
    timers = [
      setTimeout(() => say('Lika skriver …'), PATIENCE_MS),
      setTimeout(() => say('Det tar längre tid än vanligt. Det du skrev är sparat.'), LONG_MS),
    ];
  };
}
