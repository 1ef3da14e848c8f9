const KEY = 'lika-unread';

/** How many messages nobody has looked at, per conversation; survives a reload of the page, not the closing of the tab. */
export function createUnread(changed) {
  const counts = new Map(read());

  function set(conversation, count) {
    if (count === 0) counts.delete(conversation);
    else counts.set(conversation, count);
    sessionStorage.setItem(KEY, JSON.stringify([...counts]));
    changed();
  }

  return {
    of: (conversation) => counts.get(conversation) ?? 0,
    add: (conversation) => set(conversation, (counts.get(conversation) ?? 0) + 1),
    seen: (conversation) => set(conversation, 0),
    clear() {
      counts.clear();
      sessionStorage.removeItem(KEY);
      changed();
    },
  };
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}
