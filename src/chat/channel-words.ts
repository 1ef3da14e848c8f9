import type { Command } from '../messages/command.ts';

type ChannelCommand = Extract<Command, { do: 'use-channel' | 'leave-channel' }>;

const USE =
  /^(?:använd (?:den här )?kanalen|posta (?:här|i (?:den här )?kanalen)|use (?:this|the) channel|post here|post in this channel)\b[\s,:]*/iu;
const LEAVE =
  /^(?:sluta posta(?: här| i (?:den här )?kanalen)?|stop posting(?: here)?|leave (?:this|the) channel)[.!]*$/iu;

const DAYS = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];
const DAYS_EN = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];
const DAY = new RegExp(
  `\\b(?:(?:på|varje|on|every) )?(${DAYS.join('|')}|${DAYS_EN.join('|')})(?:dag(?:ar|en)?|days?)\\b`,
  'iu',
);
const TIME =
  /(?:\b(?:kl(?:ockan)?\.?|at)\s*)?\b([01]?\d|2[0-3])[.:]([0-5]\d)\b|\b(?:kl(?:ockan)?\.?|at)\s*([01]?\d|2[0-3])\b/iu;
const LANGUAGE = /\b(?:på|in) (svenska|engelska|swedish|english)(?!\p{L})/iu;
const ALL = /\b(?:för|for) (?:alla|hela kommunen|hela planen|all|everyone)(?!\p{L})/iu;
const UNIT = /\b(?:för|for) (?!kl\b)([\p{L}].*)$/iu;

/** "posta här tisdagar kl. 10.00 för Kulturförvaltningen på engelska", "sluta posta här"; undefined when it is about no channel. */
export function readChannelCommand(line: string): ChannelCommand | undefined {
  const words = line.trim();
  if (LEAVE.test(words)) return { do: 'leave-channel' };
  if (!USE.test(words)) return undefined;
  let rest = words.replace(USE, '').replace(/[.!]+$/u, '');
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest);
    if (found !== null) rest = rest.replace(pattern, ' ').trim();
    return found ?? undefined;
  };
  const language = take(LANGUAGE)?.[1]?.toLowerCase();
  const day = take(DAY)?.[1]?.toLowerCase();
  const [, hour, minute, fullHour] = take(TIME) ?? [];
  const all = take(ALL);
  const unit = take(UNIT)?.[1]?.replace(/[\s,]+(?:och|and)?$/u, '');
  const unread = rest
    .replace(/(?:^|\s)(?:och|and|,)(?=\s|,|$)/giu, ' ')
    .replace(/[\s,]+/gu, ' ')
    .trim();
  return {
    do: 'use-channel',
    ...(day !== undefined && { weekday: Math.max(DAYS.indexOf(day), DAYS_EN.indexOf(day)) + 1 }),
    ...((hour ?? fullHour) !== undefined && {
      time: `${(hour ?? fullHour ?? '').padStart(2, '0')}:${minute ?? '00'}`,
    }),
    ...(language !== undefined && { language: /^(?:en|engelska)/u.test(language) ? 'en' : 'sv' }),
    ...(all !== undefined ? { unit: null } : unit !== undefined && { unit }),
    ...(unread !== '' && { unread }),
  };
}
