import { type FakeInput, type FakeOption, inputsOf } from './check-modal.ts';
import type { Sending } from './sending.ts';
import type { Answered } from './socket-mode.ts';
import type { FakeModal, Workspace } from './workspace.ts';

/** What people do in a modal. `by`: who, as every interaction says it. */
export function modalPlayer(workspace: Workspace, sending: Sending, by: (user: string) => object) {
  function modalOf(user: string): FakeModal {
    const modal = workspace.modals.get(user);
    if (modal === undefined) throw new Error('no modal is open');
    return modal;
  }

  /** The view as Slack sends it, with all that is chosen in it. */
  function viewOf({ id, view, chosen, written }: FakeModal) {
    const values = inputsOf(view).map(({ block_id, element }) => [
      block_id,
      {
        [element.action_id]:
          element.type === 'plain_text_input'
            ? { type: element.type, value: (written.get(block_id) ?? element.initial_value) || null }
            : {
                type: element.type,
                selected_option: chosenIn(chosen.get(block_id) ?? element.initial_option) ?? null,
              },
      },
    ]);
    return { ...view, id, state: { values: Object.fromEntries(values) } };
  }

  function choiceIn(modal: FakeModal, { block_id, element }: FakeInput, user: string) {
    return {
      type: 'block_actions',
      ...by(user),
      container: { type: 'view', view_id: modal.id },
      view: viewOf(modal),
      actions: [
        {
          type: element.type,
          block_id,
          action_id: element.action_id,
          action_ts: workspace.nextTs(),
          selected_option: chosenIn(modal.chosen.get(block_id)),
        },
      ],
    };
  }

  function choose(user: string, label: string, title: string) {
    const modal = modalOf(user);
    const input = inputsOf(modal.view).find((one) => one.label.text === label);
    const options = input?.element.type === 'plain_text_input' ? [] : input?.element.options;
    const option = options?.find((one) => one.text.text === title);
    if (input === undefined || option === undefined) throw new Error(`no "${title}" under "${label}"`);
    modal.chosen.set(input.block_id, option);
    return { modal, input };
  }

  return {
    /** The form that is open before a person, as they see it. */
    modal(user: string) {
      const { view, chosen, written } = modalOf(user);
      return {
        title: view.title.text,
        submit: view.submit?.text,
        close: view.close?.text,
        questions: inputsOf(view).map(({ block_id, label, hint, element }) => ({
          label: label.text,
          hint: hint?.text,
          ...standingIn(element, chosen.get(block_id), written.get(block_id)),
        })),
      };
    },
    /** The payload of a choice, which is sent when the input says so; it can be delivered more than once. */
    choice(user: string, label: string, title: string) {
      const { modal, input } = choose(user, label, title);
      if (!input.dispatch_action) throw new Error(`"${label}" tells nothing until the modal is submitted`);
      return choiceIn(modal, input, user);
    },
    pick(user: string, label: string, title: string): Promise<Answered> {
      return sending.interaction(this.choice(user, label, title));
    },
    /** Chooses where nothing is told until the modal is submitted. */
    mark(user: string, label: string, title: string): void {
      const { input } = choose(user, label, title);
      if (input.dispatch_action) throw new Error(`"${label}" tells of each choice`);
    },
    /** Writes in a field, in place of what stands there. Nothing is sent. */
    fill(user: string, label: string, text: string): void {
      const modal = modalOf(user);
      const input = inputsOf(modal.view).find((one) => one.label.text === label);
      if (input?.element.type !== 'plain_text_input') throw new Error(`nothing is written under "${label}"`);
      modal.written.set(input.block_id, text);
    },
    /** Refused by Slack itself, without a word to the app, when more is written than a field takes. */
    async submit(user: string): Promise<Answered> {
      const modal = modalOf(user);
      for (const { block_id, element } of inputsOf(modal.view)) {
        const most = element.type === 'plain_text_input' ? (element.max_length ?? 3000) : 0;
        if ((modal.written.get(block_id)?.length ?? 0) > most) throw new Error('Slack: too long');
      }
      const answered = await sending.interaction({
        type: 'view_submission',
        ...by(user),
        view: viewOf(modal),
      });
      if (answered.status === 200 && answered.body === '') workspace.modals.delete(user);
      return answered;
    },
    /** Undefined where the app is not told. */
    async closeModal(user: string): Promise<Answered | undefined> {
      const modal = modalOf(user);
      workspace.modals.delete(user);
      if (!modal.view.notify_on_close) return undefined;
      return sending.interaction({
        type: 'view_closed',
        ...by(user),
        view: viewOf(modal),
        is_cleared: false,
      });
    },
  };
}

function standingIn(
  element: FakeInput['element'],
  chosen: FakeOption | undefined,
  written: string | undefined,
): { options?: string[]; chosen?: string | undefined; written?: string } {
  if (element.type === 'plain_text_input') return { written: written ?? element.initial_value ?? '' };
  return {
    options: element.options.map((option) => option.text.text),
    chosen: (chosen ?? element.initial_option)?.text.text,
  };
}

/** Some of what an option holds comes back escaped. */
function chosenIn(option: FakeOption | undefined) {
  return (
    option && {
      ...option,
      value: option.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    }
  );
}
