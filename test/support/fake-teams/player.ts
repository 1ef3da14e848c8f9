import { randomUUID } from 'node:crypto';
import type { FakeInput } from './check-card.ts';
import type { FakeTeams } from './fake-teams.ts';
import { buttonsOf, inputsOf, offersIn } from './read-message.ts';
import type { BadToken } from './tokens.ts';
import { BOT, type FakeConversation, type FakeMessage, type FakePerson, TENANT } from './world.ts';

type Answered = { status: number; body: string };
/** How a request differs from a proper one; `header`: the Authorization header as it is. */
type Odd = { bad?: BadToken; header?: string };
type Activity = Record<string, unknown>;

export type Player = ReturnType<typeof createPlayer>;

/** Teams' side towards the app: what people do becomes activities. `signed`: with tokens, as in a real tenant. */
export function createPlayer(teams: FakeTeams, url: string, { signed }: { signed: boolean }) {
  const { world, tokens, serviceUrl } = teams;

  async function deliver(activity: Activity, odd: Odd = {}): Promise<Answered> {
    return post(JSON.stringify(activity), odd);
  }

  async function post(
    body: string,
    odd: Odd = {},
    type = 'application/json; charset=utf-8',
  ): Promise<Answered> {
    const proper = signed || odd.bad !== undefined ? tokens.header(serviceUrl, odd.bad) : undefined;
    const authorization = odd.header ?? proper;
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': type, ...(authorization === undefined ? {} : { authorization }) },
      body,
    });
    return { status: response.status, body: await response.text() };
  }

  /** What every activity from Teams has. */
  function base(person: FakePerson, conversation: FakeConversation, thread?: string): Activity {
    const timestamp = new Date().toISOString();
    const inThread = conversation.kind === 'channel' ? `;messageid=${thread ?? world.nextId()}` : '';
    return {
      id: world.nextId(),
      timestamp,
      localTimestamp: timestamp,
      localTimezone: 'Europe/Stockholm',
      serviceUrl,
      channelId: 'msteams',
      from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
      recipient: BOT,
      conversation: {
        id: `${conversation.id}${inThread}`,
        conversationType: conversation.kind,
        tenantId: TENANT,
        ...(conversation.kind === 'personal' ? {} : { isGroup: true }),
      },
      entities: [{ type: 'clientInfo', locale: 'sv-SE', country: 'SE', platform: 'Web' }],
      channelData: { tenant: { id: TENANT } },
      locale: 'sv-SE',
    };
  }

  /** A message in the personal chat; where others read too, one that mentions Lika. */
  function message(person: FakePerson, text: string, conversation = world.personal(person)): Activity {
    const activity = { ...base(person, conversation), type: 'message', textFormat: 'plain' };
    if (conversation.kind === 'personal') return { ...activity, text };
    const mention = { type: 'mention', mentioned: BOT, text: `<at>${BOT.name}</at>` };
    return { ...activity, text: `${mention.text}\u00a0${text}`, entities: [mention] };
  }

  function latestWithButtons(conversation: FakeConversation, title?: string) {
    for (const one of conversation.messages.toReversed()) {
      const button = buttonsOf(one).find((each) => title === undefined || each.title === title);
      if (button !== undefined) return { message: one, button };
    }
    throw new Error(`no button "${title ?? ''}" is to be seen in ${conversation.id}`);
  }

  function latestForm(conversation: FakeConversation): FakeMessage {
    const form = conversation.messages.findLast((one) => inputsOf(one).length > 0);
    if (form === undefined) throw new Error(`no form is to be seen in ${conversation.id}`);
    return form;
  }

  /** `Action.Execute`: an invoke that waits for its answer. */
  function executed(
    person: FakePerson,
    conversation: FakeConversation,
    on: FakeMessage,
    data: unknown,
  ): Activity {
    return {
      ...base(person, conversation, on.id),
      id: `f:${randomUUID()}`,
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: on.id,
      value: { action: { type: 'Action.Execute', verb: 'choose', data }, trigger: 'manual' },
    };
  }

  /** `Action.Submit`, from an app that knows no other: a message with a value and no text. */
  function submitted(
    person: FakePerson,
    conversation: FakeConversation,
    on: FakeMessage,
    data: unknown,
  ): Activity {
    return { ...base(person, conversation, on.id), type: 'message', replyToId: on.id, value: data };
  }

  return {
    deliver,
    post,
    base,
    message,
    executed,
    submitted,
    write: (person: FakePerson, text: string) => deliver(message(person, text)),
    mention: (person: FakePerson, channel: FakeConversation, text: string) =>
      deliver(message(person, text, channel)),
    press(person: FakePerson, conversation: FakeConversation, title: string): Promise<Answered> {
      const { message: on, button } = latestWithButtons(conversation, title);
      return deliver(executed(person, conversation, on, button.data));
    },
    /** Presses the button in an app that knows only `Action.Submit`. */
    submit(person: FakePerson, conversation: FakeConversation, title: string): Promise<Answered> {
      const { message: on, button } = latestWithButtons(conversation, title);
      const fallback = 'fallback' in button && typeof button.fallback === 'object' ? button.fallback : button;
      return deliver(submitted(person, conversation, on, fallback.data));
    },
    /** The latest card that can be filled in, as it is shown: each field's label, and what stands in it. */
    fields(conversation: FakeConversation): { label: string; value: string }[] {
      return inputsOf(latestForm(conversation)).map((input) => ({
        label: input.label,
        value: titleOf(input, input.value ?? ''),
      }));
    },
    /** Fills in fields of the latest such card, by their labels, and presses its button. `by`: with which kind of action. */
    fillIn(
      person: FakePerson,
      conversation: FakeConversation,
      filled: Record<string, string>,
      by: 'executed' | 'submitted' = 'executed',
    ): Promise<Answered> {
      const on = latestForm(conversation);
      const [button] = buttonsOf(on);
      const carried = typeof button?.data === 'object' ? button.data : {};
      const data = { ...carried, ...heldIn(inputsOf(on), filled) };
      return deliver((by === 'executed' ? executed : submitted)(person, conversation, on, data));
    },
    /** Presses the latest button as if it held something else. */
    pressData(person: FakePerson, conversation: FakeConversation, data: unknown): Promise<Answered> {
      return deliver(executed(person, conversation, latestWithButtons(conversation).message, data));
    },
    /**
     * Answers the latest file that Lika offers, as the person's app does: it makes room in their OneDrive first. `to`: an
     * address of somebody else's choice.
     */
    answerOffer(
      person: FakePerson,
      action: 'accept' | 'decline',
      odd: { to?: string; by?: FakePerson } = {},
    ): Promise<Answered> {
      const conversation = world.personal(person);
      const on = conversation.messages.findLast((one) => offersIn(one).length > 0);
      const offer = on && offersIn(on)[0];
      if (on === undefined || offer === undefined) throw new Error('no file is offered');
      const id = world.nextId();
      if (action === 'accept') world.uploads.set(id, { id, name: offer.name, bytes: undefined });
      const uploadInfo = {
        contentUrl: `https://exempelstad-my.sharepoint.com/personal/${id}/${offer.name}`,
        name: offer.name,
        uploadUrl: odd.to ?? `${teams.url}/onedrive/${id}`,
        uniqueId: id,
        fileType: offer.name.replace(/^.*\./, ''),
        etag: '123',
      };
      const { acceptContext, declineContext } = offer.content;
      const by = odd.by ?? person;
      return deliver({
        ...base(by, world.personal(by)),
        type: 'invoke',
        name: 'fileConsent/invoke',
        replyToId: on.id,
        value:
          action === 'accept'
            ? { type: 'fileUpload', action, context: acceptContext, uploadInfo }
            : { type: 'fileUpload', action, context: declineContext },
      });
    },
    /** The app is added for a person, or to a team: Teams tells it twice. */
    async install(person: FakePerson, conversation = world.personal(person)): Promise<Answered> {
      conversation.withLika = true;
      const about = base(person, conversation);
      const told = { ...about, type: 'conversationUpdate', membersAdded: [BOT] };
      await deliver({ ...told, conversation: withoutThread(about) });
      return deliver({
        ...base(person, conversation),
        type: 'installationUpdate',
        action: 'add',
        conversation: withoutThread(about),
      });
    },
    async remove(person: FakePerson, conversation = world.personal(person)): Promise<Answered> {
      conversation.withLika = false;
      const about = base(person, conversation);
      return deliver({
        ...about,
        type: 'installationUpdate',
        action: 'remove',
        conversation: withoutThread(about),
      });
    },
  };
}

function withoutThread(activity: Activity): object {
  const conversation = activity.conversation as { id: string };
  return { ...conversation, id: conversation.id.replace(/;messageid=.*$/, '') };
}

const titleOf = (input: FakeInput, value: string): string =>
  input.type === 'Input.Text' ? value : (input.choices.find((one) => one.value === value)?.title ?? '');

/** What Teams sends along: nothing for a choice that is not made. What a field's own rule refuses is never sent. */
function heldIn(inputs: FakeInput[], filled: Record<string, string>): Record<string, string> {
  const unknown = Object.keys(filled).filter((label) => !inputs.some((input) => input.label === label));
  if (unknown.length > 0) throw new Error(`no field "${unknown.join('", "')}" is to be seen`);
  const values = inputs.flatMap((input): [string, string][] => {
    const given = filled[input.label];
    if (input.type === 'Input.Text') {
      const text = given ?? input.value ?? '';
      if (input.regex !== undefined && text !== '' && !new RegExp(input.regex).test(text)) {
        throw new Error(`Teams: ${input.errorMessage}`);
      }
      return [[input.id, text]];
    }
    const value = given === undefined ? input.value : input.choices.find((one) => one.title === given)?.value;
    return value === undefined ? [] : [[input.id, value]];
  });
  return Object.fromEntries(values);
}
