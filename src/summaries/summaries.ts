import type { Due, DueMessage, Revision, Revisions } from '../messages/due.ts';
import type { Reply } from '../messages/reply.ts';
import { localDay } from '../plan/local-time.ts';
import type { Language } from '../plan/plan.ts';
import type { WorkingCalendar } from '../plan/working-days.ts';
import type { Records } from '../records/records.ts';
import type { SummaryChannel } from '../records/sending/channels.ts';
import type { Register } from '../register/register.ts';
import { summaryChannels } from '../register/summary-channels.ts';
import { detailsReply } from './details.ts';
import type { SummaryFacts } from './facts.ts';
import { actionsNow, factsOf, happeningsOf } from './gather.ts';
import { newsOf } from './news.ts';
import { type ReadStates, readSituation, type Situation } from './situation.ts';
import { summaryReply } from './summary-reply.ts';
import { latestPost, type WeeklyPost, weeklyPost } from './weekly-post.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

type Summaries = {
  /** The weekly post in each channel that has chosen it. */
  due: Due;
  /** What the posts of this week tell by now. */
  revisions: Revisions;
  /** The same on request, about the seven days before `now`. */
  summary(now: Date, language: Language): Promise<Reply>;
  /** All that stands behind it, privately. `unit`: only what concerns that unit. */
  details(unit: string | undefined, now: Date, language: Language): Promise<Reply>;
};

export function createSummaries(parts: {
  register: Register;
  records: Records;
  calendar: WorkingCalendar;
  readStates: ReadStates;
}): Summaries {
  const { register, records, calendar } = parts;
  const { plan } = register;
  const { latestAfterHours } = plan.summary;

  const timesOf = ({ weekday, time }: SummaryChannel) => ({
    policy: { weekday, time, latestAfterHours },
    timeZone: plan.timeZone,
    calendar,
  });

  const replyFor = (
    facts: SummaryFacts,
    { week, since }: WeeklyPost,
    { language }: SummaryChannel,
    updatedAt?: Date,
  ): Reply => {
    const occasion = { kind: 'week' as const, week, since: localDay(since, plan.timeZone) };
    return summaryReply(
      facts,
      updatedAt === undefined ? occasion : { ...occasion, updatedAt },
      plan,
      language,
    );
  };

  const messageFor = async ({ channel, post }: ChannelPost, situation: Situation): Promise<DueMessage> => {
    const facts = await factsOf(plan, situation, { since: post.since, unit: channel.unit });
    const rounds = [facts.takingRound, facts.published].flatMap((of) => of?.round.id ?? []);
    return {
      id: postId(channel, post),
      kind: 'summary',
      to: { kind: 'channel', name: channel.name },
      about: [...facts.changes.map(({ action }) => action.id), ...rounds],
      scheduledFor: post.scheduledFor.toISOString(),
      reply: replyFor(facts, post, channel),
      news: newsOf(facts),
    };
  };

  const revisionFor = async ({ channel, post }: ChannelPost, situation: Situation): Promise<Revision> => {
    const about = { since: post.since, unit: channel.unit };
    return {
      id: postId(channel, post),
      news: newsOf(await happeningsOf(plan, situation, about)),
      reply: async () => replyFor(await factsOf(plan, situation, about), post, channel, situation.now),
    };
  };

  const postsAt = async (which: typeof weeklyPost, now: Date): Promise<ChannelPost[]> =>
    (await summaryChannels(plan, records)).flatMap((channel) => {
      const post = which(now, timesOf(channel));
      return post === undefined ? [] : [{ channel, post }];
    });

  const sentOf = async (posts: readonly ChannelPost[]): Promise<ChannelPost[]> => {
    const sent = await records.sent.getMany(posts.map(({ channel, post }) => postId(channel, post)));
    return posts.filter(
      ({ channel: { at = '' }, post }, index) =>
        sent[index]?.state === 'sent' && post.scheduledFor.toISOString() >= at,
    );
  };

  /** Nothing more is read where there is no post to write or to look at. */
  const forEach = async <Of>(
    posts: readonly ChannelPost[],
    now: Date,
    of: (post: ChannelPost, situation: Situation) => Promise<Of>,
  ): Promise<Of[]> => {
    if (posts.length === 0) return [];
    const situation = await readSituation(parts, now);
    return Promise.all(posts.map((post) => of(post, situation)));
  };

  const lately = (now: Date) => new Date(now.getTime() - WEEK_MS);

  return {
    due: async (now) => forEach(await postsAt(weeklyPost, now), now, messageFor),
    revisions: async (now) => forEach(await sentOf(await postsAt(latestPost, now)), now, revisionFor),

    async summary(now, language) {
      const facts = await factsOf(plan, await readSituation(parts, now), { since: lately(now) });
      return summaryReply(facts, { kind: 'now' }, plan, language);
    },

    async details(unit, now, language) {
      const situation = await readSituation(parts, now);
      const facts = await factsOf(plan, situation, { since: lately(now), unit });
      return detailsReply(facts, await actionsNow(plan, situation, unit), plan, language);
    },
  };
}

type ChannelPost = { channel: SummaryChannel; post: WeeklyPost };

const postId = ({ name }: SummaryChannel, { week }: WeeklyPost) => `summary/${name}/${week}`;
