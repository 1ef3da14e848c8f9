import { z } from 'zod';
import type { CallOptions, Web } from './web.ts';

const Begun = z.object({ upload_url: z.url(), file_id: z.string() });

export type Uploading = {
  web: Web;
  /** How long Slack may take over the upload itself. */
  timeoutMs: number;
};

/**
 * Sends a file to Slack, where nobody sees it yet, and gives its id. `alt`: of a picture. Rejects with a `SlackCallError`,
 * or with another error where the address that Slack gave does not take it.
 */
export async function uploadTo(
  { web, timeoutMs }: Uploading,
  { name, bytes, alt }: { name: string; bytes: Uint8Array; alt?: string },
  call: CallOptions<z.infer<typeof Begun>>,
): Promise<string> {
  const about = { filename: name, length: bytes.byteLength, alt_txt: alt };
  const { upload_url: url, file_id: id } = await web.call('files.getUploadURLExternal', about, Begun, call);
  const body = new Blob([new Uint8Array(bytes)]);
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status} to ${name}`);
  return id;
}
