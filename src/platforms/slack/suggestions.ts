import { z } from 'zod';
import type { Web } from './web.ts';

type Prompt = { title: string; message: string };

/** Suggestions of what to write, above an empty direct conversation. */
interface Suggestions {
  /** In the background. */
  show(conversation: string): void;
  settled(): Promise<void>;
}

const Prompted = z.object({});

export function createSuggestions(web: Web, prompts: Prompt[]): Suggestions {
  const working = new Set<Promise<void>>();

  /** A kindness: when it fails, the log says so (in `web.ts`) and nothing else happens. */
  async function suggest(conversation: string): Promise<void> {
    if (prompts.length === 0) return;
    // Never with thread_ts: an app with an agent view then fails without a word (method page).
    const args = { channel_id: conversation, prompts };
    const about = { about: 'the suggestions', attempts: 2 };
    await web.call('assistant.threads.setSuggestedPrompts', args, Prompted, about).catch(() => undefined);
  }

  return {
    show(conversation) {
      const work = suggest(conversation).finally(() => working.delete(work));
      working.add(work);
    },
    async settled() {
      await Promise.all(working);
    },
  };
}
