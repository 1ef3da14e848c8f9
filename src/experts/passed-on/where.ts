import { formatList, type Language } from '../../messages/format.ts';
import type { Records } from '../../records/records.ts';
import { unreachableKey } from '../../records/sending/unreachable.ts';
import type { Register } from '../../register/register.ts';
import { words } from '../words.ts';

/** What a channel is called that was chosen in the chat, where the plan names none. */
const CHOSEN = 'lika-experts';

/** The name that the experts' channel has, or gets once one is chosen. */
export const expertChannelName = ({ plan }: Pick<Register, 'plan'>): string => plan.experts.channel ?? CHOSEN;

/** The channel that questions go to; undefined when there is none that can be reached. */
export async function expertChannel(
  register: Pick<Register, 'plan'>,
  records: Pick<Records, 'channels' | 'unreachable'>,
): Promise<string | undefined> {
  const name = expertChannelName(register);
  if (await records.unreachable.get(unreachableKey({ kind: 'channel', name }))) return undefined;
  if (register.plan.experts.channel !== undefined) return name;
  return (await records.channels.get(name)) && name;
}

/** Where questions go, in words: the channel, or the administrators. */
export async function whereInWords(
  register: Register,
  records: Pick<Records, 'channels' | 'unreachable'>,
  language: Language,
): Promise<string> {
  const channel = await expertChannel(register, records);
  if (channel === undefined) {
    return formatList(
      register.administrators().map(({ name }) => name),
      language,
    );
  }
  const { experts } = register.plan;
  return experts.channel === undefined
    ? words[language].expertChannel
    : words[language].channelNamed({ channel: channel.replace(/^#/, '') });
}
