import { requiredScopes } from '../../src/platforms/slack/requirements.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { BOT, type FakeMessage } from '../support/fake-slack/workspace.ts';

/** A workspace of Slack's with these people in it. */
export async function openTown(
  people: readonly { email: string; name: string }[],
): Promise<{ slack: FakeSlack; idOf: (email: string) => string }> {
  const slack = await startFakeSlack({ scopes: requiredScopes() });
  const ids = new Map(
    people.map(({ email, name }) => [email, slack.workspace.addUser({ realName: name, email }).id]),
  );
  slack.workspace.addChannel('lika-mojligheter');
  return {
    slack,
    idOf(email) {
      const id = ids.get(email);
      if (id === undefined) throw new Error(`${email} is not in the workspace`);
      return id;
    },
  };
}

/** What Lika has written anywhere. */
function writtenByLika(slack: FakeSlack): FakeMessage[] {
  return [...slack.workspace.conversations.values()].flatMap(({ messages }) =>
    messages.filter(({ user }) => user === BOT.userId),
  );
}

/** The ids under which Lika posted, each as often as it stands there. */
export function idsPosted(slack: FakeSlack): string[] {
  return writtenByLika(slack).map(({ metadata }) => String(metadata?.event_payload.id));
}

export function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

/** What a person wrote in the direct conversation, oldest first, each with Lika's answers to it. */
export function threadsOf(messages: readonly FakeMessage[]): { text: string; answers: FakeMessage[] }[] {
  return messages
    .filter(({ user }) => user !== BOT.userId)
    .map(({ ts, text }) => ({
      text,
      answers: messages.filter(({ user, threadTs }) => user === BOT.userId && threadTs === ts),
    }));
}
