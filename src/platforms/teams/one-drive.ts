import type { MadeFile } from '../../messages/file.ts';

/** Where Microsoft keeps people's files. */
const HOSTS = ['sharepoint.com', 'onedrive.com', 'graph.microsoft.com'];

/**
 * Whether a file may be sent there. The address comes with what a person's app sends, so whoever can change that could
 * name any address, this machine's own neighbours too.
 */
export function isOneDrive({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' && HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** Puts the file where room was made for it. Errors never hold the address: it is good for whoever has it. */
export async function putFile(
  address: string,
  { type, bytes }: MadeFile,
  options: { mayBe: (address: URL) => boolean; timeoutMs: number },
): Promise<void> {
  const url = new URL(address);
  if (!options.mayBe(url)) throw new Error(`files are not sent to ${url.host}: it is not OneDrive`);
  const { byteLength } = bytes;
  const response = await fetch(url, {
    method: 'PUT',
    headers: {
      'content-type': type,
      'content-range': `bytes 0-${byteLength - 1}/${byteLength}`,
    },
    body: new Uint8Array(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(options.timeoutMs),
  });
  if (!response.ok) throw new Error(`${url.host} answered ${response.status} to a file`);
}
