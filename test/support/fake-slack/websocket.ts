import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** One end of a WebSocket (RFC 6455), the server's: whole text messages both ways, and no extensions. */
export interface ServerSocket {
  send(text: string): void;
  /** Says farewell; the other end answers, and the connection ends. */
  close(): void;
  /** Ends the connection without a word. */
  cut(): void;
  /** From now on neither hears nor answers, as when a network loses everything on the way. */
  freeze(): void;
}

type SocketEvents = { text(text: string): void; closed(): void; wrong(what: string): void };

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** Answers a request to upgrade; `socket` is the bare connection beneath it. */
export function acceptSocket(
  request: IncomingMessage,
  socket: Duplex,
  events: SocketEvents,
  pingMs: number,
): ServerSocket {
  const key = String(request.headers['sec-websocket-key']);
  const accept = createHash('sha1').update(`${key}${MAGIC}`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let waiting: Buffer = Buffer.alloc(0);
  let frozen = false;
  let farewell = false;
  const write = (opcode: number, payload: Buffer) => {
    if (!frozen && socket.writable) socket.write(frame(opcode, payload));
  };
  const pings = setInterval(() => write(PING, Buffer.from('ping')), pingMs);

  function handle({ opcode, payload }: Frame): void {
    if (opcode === TEXT) events.text(payload.toString('utf8'));
    else if (opcode === PING) write(PONG, payload);
    else if (opcode === CLOSE) {
      if (!farewell) write(CLOSE, payload.subarray(0, 2));
      socket.end();
    } else if (opcode !== PONG) events.wrong(`a frame with the opcode ${opcode}`);
  }

  socket.on('data', (chunk: Buffer) => {
    if (frozen) return;
    waiting = Buffer.concat([waiting, chunk]);
    for (let read = readFrame(waiting); read !== undefined; read = readFrame(waiting)) {
      waiting = read.rest;
      if (!read.masked || !read.whole) events.wrong('a frame that is not masked, or not whole');
      handle(read);
    }
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    clearInterval(pings);
    events.closed();
  });

  return {
    send: (text) => write(TEXT, Buffer.from(text)),
    close() {
      farewell = true;
      write(CLOSE, Buffer.from([0x03, 0xe8]));
    },
    cut: () => void socket.destroy(),
    freeze() {
      frozen = true;
    },
  };
}

type Frame = { opcode: number; payload: Buffer; masked: boolean; whole: boolean; rest: Buffer };

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([0x80 | opcode, length]), payload]);
  const head = Buffer.alloc(4);
  head.writeUInt8(0x80 | opcode, 0);
  head.writeUInt8(126, 1);
  head.writeUInt16BE(length, 2);
  return Buffer.concat([head, payload]);
}

/** The first frame in the bytes, as a client sends it; undefined until all of it is there. */
function readFrame(bytes: Buffer): Frame | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const from = short === 126 ? 4 : 2;
  if (bytes.length < from) return undefined;
  const length = short === 126 ? bytes.readUInt16BE(2) : short;
  const end = from + 4 + length;
  if (bytes.length < end) return undefined;
  const mask = bytes.subarray(from, from + 4);
  const payload = Buffer.from(bytes.subarray(from + 4, end)).map(
    (byte, index) => byte ^ (mask[index % 4] ?? 0),
  );
  return {
    opcode: bytes.readUInt8(0) & 0x0f,
    payload: Buffer.from(payload),
    masked: (bytes.readUInt8(1) & 0x80) !== 0,
    whole: (bytes.readUInt8(0) & 0x80) !== 0,
    rest: bytes.subarray(end),
  };
}
