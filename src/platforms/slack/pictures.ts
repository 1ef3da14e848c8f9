import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Log } from '../../messages/log.ts';
import type { Paint, Picture } from '../../messages/picture.ts';
import type { Reply } from '../../messages/reply.ts';
import type { Clock } from '../clock.ts';
import { paintedIn } from '../painted.ts';
import { SlackCallError } from './failure.ts';
import type { Files } from './render-part.ts';
import { type Uploading, uploadTo } from './upload.ts';

const Completed = z.object({});
/** Both are there once Slack has looked through the file (slackapi/python-slack-sdk issue 1658). */
const Looked = z.object({
  file: z.object({ mimetype: z.string().optional(), thumb_64: z.string().optional() }),
});

/** Someone waits for the message: so long, and no longer, it waits for its picture. */
const CALL = { about: 'a picture', attempts: 2, patienceMs: 5000 };
const LOOK_AFTER_MS = [250, 500, 1000, 2000, 4000];
/** The same picture is often shown again soon. */
const KEPT = 50;

/** Pictures on their way into Slack's messages. */
export interface Pictures {
  /** Uploads the reply's pictures. Never rejects: a picture that Slack does not take is missing, and in the log. */
  filesFor(reply: Reply): Promise<Files>;
}

type PicturesOptions = Uploading & { paint: Paint; logger: Log; clock: Clock };

export function createPictures({ web, paint, logger, clock, timeoutMs }: PicturesOptions): Pictures {
  /** What a picture looks like -> the file that shows it. */
  const kept = new Map<string, string>();

  async function fileOf(png: Uint8Array, alt: string): Promise<string | undefined> {
    const look = createHash('sha256').update(png).digest('hex');
    try {
      const known = kept.get(look);
      if (known !== undefined && (await lookAt(known)) === 'ready') return known;
      const file = await upload(png, alt);
      kept.set(look, file);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return file;
    } catch (error) {
      const remedy =
        error instanceof SlackCallError
          ? error.remedy
          : 'Check that this machine reaches the address in the error, where Slack takes files.';
      logger.warn({ err: error, remedy }, 'A picture could not be sent to Slack; its words go out alone');
      return undefined;
    }
  }

  async function upload(png: Uint8Array, alt: string): Promise<string> {
    const id = await uploadTo({ web, timeoutMs }, { name: 'lika.png', bytes: png, alt }, CALL);
    // Without a channel: the file is seen only where a message shows it.
    await web.call('files.completeUploadExternal', { files: [{ id }] }, Completed, CALL);
    await untilReady(id);
    return id;
  }

  /** Slack looks through a file before a message may show it. One that takes longer is waited for by the post itself. */
  async function untilReady(id: string): Promise<void> {
    for (const wait of LOOK_AFTER_MS) {
      if ((await lookAt(id)) !== 'not yet') return;
      await clock.sleep(wait);
    }
  }

  /** Where Lika may not look the post itself tells. Another lasting refusal is no use to wait for. */
  async function lookAt(id: string): Promise<'ready' | 'not yet' | 'refused'> {
    try {
      const { file } = await web.call('files.info', { file: id }, Looked, CALL);
      return file.mimetype && file.thumb_64 ? 'ready' : 'not yet';
    } catch (error) {
      if (!(error instanceof SlackCallError && error.permanent)) throw error;
      return error.code === 'missing_scope' ? 'ready' : 'refused';
    }
  }

  return {
    async filesFor(reply) {
      const painted = await paintedIn(reply, paint);
      const files = await Promise.all(
        [...painted].map(async ([picture, png]) => ({
          picture,
          file: await fileOf(png, altOf(reply, picture)),
        })),
      );
      return new Map(files.flatMap(({ picture, file }) => (file === undefined ? [] : [[picture, file]])));
    },
  };
}

/** For those who cannot see the file wherever Slack shows it. */
const altOf = ({ parts }: Reply, picture: Picture): string =>
  parts.flatMap((part) => (part.kind === 'picture' && part.picture === picture ? [part.alt] : []))[0] ?? '';
