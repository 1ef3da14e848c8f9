import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { MadeFile, MakeFile } from '../../messages/file.ts';
import type { Log } from '../../messages/log.ts';
import { type FilePart, notSent } from '../files.ts';
import type { Memory } from '../memory.ts';
import { escapeMrkdwn } from './escape.ts';
import { SlackCallError } from './failure.ts';
import { type Attempt, postOnce, type Target } from './post.ts';
import { render } from './render.ts';
import { type Uploading, uploadTo } from './upload.ts';

const Completed = z.object({});
const Looked = z.object({ file: z.object({ ims: z.array(z.string()).default([]) }) });
const Remembered = z.string();

/** Someone waits for the file: so long, and no longer, each call may take. */
const CALL = { about: 'a file', attempts: 2, patienceMs: 5000 };

type FilesOptions = Uploading & { makeFile: MakeFile; memory: Memory; logger: Log };

/** Files on their way into direct conversations. */
export interface Files {
  /**
   * Sends a file as a message of its own, once per attempt's id where Slack can tell. Where it cannot be sent words say
   * so; rejects with a `SlackCallError` when those cannot be posted either.
   */
  send(target: Target, part: FilePart, attempt: Attempt): Promise<void>;
}

export function createFiles({ web, timeoutMs, makeFile, memory, logger }: FilesOptions): Files {
  async function share(target: Target, made: MadeFile, part: FilePart, attempt: Attempt): Promise<void> {
    const { channel, thread } = target;
    const key = fileKey(attempt.id);
    const earlier = attempt.again ? Remembered.safeParse(await memory.get(key)).data : undefined;
    if (earlier !== undefined && (await isShared(earlier, channel))) return;
    const id = await uploadTo({ web, timeoutMs }, made, CALL);
    // Before it is seen: if this process dies then, the next one finds it there.
    await memory.set(key, id);
    const args = {
      files: [{ id, title: made.name }],
      channel_id: channel,
      thread_ts: thread,
      initial_comment: escapeMrkdwn(part.title),
    };
    await web.call('files.completeUploadExternal', args, Completed, {
      about: 'a file',
      done: async () => ((await isShared(id, channel)) ? {} : undefined),
    });
  }

  /** False also where Lika may not look: a file that stands twice is better than none. */
  async function isShared(id: string, channel: string): Promise<boolean> {
    try {
      const { file } = await web.call('files.info', { file: id }, Looked, CALL);
      return file.ims.includes(channel);
    } catch (error) {
      if (error instanceof SlackCallError && error.permanent) return false;
      throw error;
    }
  }

  async function isSent(target: Target, part: FilePart, attempt: Attempt): Promise<boolean> {
    const made = await makeFile(part.file);
    if (made === undefined) return false;
    try {
      await share(target, made, part, attempt);
      return true;
    } catch (error) {
      const remedy =
        error instanceof SlackCallError
          ? error.remedy
          : 'Check that this machine reaches the address in the error, where Slack takes files.';
      logger.warn({ err: error, remedy }, 'A file could not be sent to Slack; words say so in its place');
      return false;
    }
  }

  return {
    async send(target, part, attempt) {
      if (await isSent(target, part, attempt)) return;
      for (const words of render({ parts: [notSent(part)] })) await postOnce(web, target, words, attempt);
    },
  };
}

/** Some ids name people; what is remembered of them does not. */
const fileKey = (id: string) => `file/${createHash('sha256').update(id).digest('hex')}`;
