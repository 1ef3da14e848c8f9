import { type FakeInput, inputsOf } from './check-modal.ts';
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
  function viewOf({ id, view, chosen }: FakeModal) {
    const values = inputsOf(view).map(({ block_id, element }) => [
      block_id,
      {
        [element.action_id]: {
          type: element.type,
          selected_option: chosen.get(block_id) ?? element.initial_option ?? null,
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
          selected_option: chosenIn(modal, block_id),
        },
      ],
    };
  }

  return {
    /** The form that is open before a person, as they see it. */
    modal(user: string) {
      const { view, chosen } = modalOf(user);
      return {
        title: view.title.text,
        submit: view.submit?.text,
        close: view.close?.text,
        questions: inputsOf(view).map(({ block_id, label, hint, element }) => ({
          label: label.text,
          hint: hint?.text,
          options: element.options.map((option) => option.text.text),
          chosen: (chosen.get(block_id) ?? element.initial_option)?.text.text,
        })),
      };
    },
    /** The payload of a choice, which is sent when the input says so; it can be delivered more than once. */
    choice(user: string, label: string, title: string) {
      const modal = modalOf(user);
      const input = inputsOf(modal.view).find((one) => one.label.text === label);
      const option = input?.element.options.find((one) => one.text.text === title);
      if (input === undefined || option === undefined) throw new Error(`no "${title}" under "${label}"`);
      if (!input.dispatch_action) throw new Error(`"${label}" tells nothing until the modal is submitted`);
      modal.chosen.set(input.block_id, option);
      return choiceIn(modal, input, user);
    },
    pick(user: string, label: string, title: string): Promise<Answered> {
      return sending.interaction(this.choice(user, label, title));
    },
    async submit(user: string): Promise<Answered> {
      const modal = modalOf(user);
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

function chosenIn({ chosen }: FakeModal, blockId: string) {
  const option = chosen.get(blockId);
  // Some of what an option holds comes back escaped.
  return (
    option && {
      ...option,
      value: option.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    }
  );
}
