import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** What to answer, as it goes over the wire: `+OK`, `-ERR why`, or a text or list of texts to be wrapped. */
export type Answer = { raw: string } | string | string[];

const bulk = (text: string) => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;

function wire(answer: Answer): string {
  if (typeof answer === 'string') return bulk(answer);
  return Array.isArray(answer) ? `*${answer.length}\r\n${answer.map(bulk).join('')}` : `${answer.raw}\r\n`;
}

/** A server that speaks Redis's protocol and answers as `answers` says, by command and first argument; else `+OK`. */
export async function fakeRedis(
  answers: Record<string, Answer>,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((socket) => {
    let received = '';
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      received += data.toString('latin1');
      for (let next = readCommand(received); next !== undefined; next = readCommand(received)) {
        received = received.slice(next.length);
        const [command = '', argument = ''] = next.words.map((word) => word.toUpperCase());
        const answer = answers[`${command} ${argument}`] ?? answers[command] ?? { raw: '+OK' };
        socket.write(wire(answer));
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `redis://:hemligt@127.0.0.1:${port}/3`,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

/** The first command (`*2\r\n$4\r\nINFO\r\n$6\r\nmemory\r\n`), if all of it has come. */
function readCommand(received: string): { words: string[]; length: number } | undefined {
  const start = /^\*(\d+)\r\n/.exec(received);
  if (start === null) return undefined;
  let length = start[0].length;
  const words: string[] = [];
  for (let left = Number(start[1]); left > 0; left -= 1) {
    const size = /^\$(\d+)\r\n/.exec(received.slice(length));
    if (size === null) return undefined;
    const from = length + size[0].length;
    const to = from + Number(size[1]);
    if (received.length < to + 2) return undefined;
    words.push(received.slice(from, to));
    length = to + 2;
  }
  return { words, length };
}
