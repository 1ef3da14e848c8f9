import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** `npm start` in a process of its own, on a free port, with nothing of this process's environment. */
export class LikaProcess {
  readonly #env: Record<string, string>;
  #child: ChildProcess | undefined;
  #said = '';
  url = '';

  /** `folder`: where its databases are kept. */
  constructor(folder: string, env: Record<string, string> = {}) {
    this.#env = {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'test',
      DATABASE_URL: `sqlite:${folder}/lika.sqlite`,
      PORT: '0',
      ...env,
    };
  }

  /** Resolves when it has said where to go. */
  async start(): Promise<void> {
    this.#said = '';
    const child = spawn(process.execPath, ['src/main.ts'], { cwd: ROOT, env: this.#env });
    this.#child = child;
    await new Promise<void>((ready, failed) => {
      child.once('exit', (code) =>
        failed(new Error(`Lika ended with ${code} before it was ready: ${this.#said}`)),
      );
      const hear = (chunk: Buffer) => {
        this.#said += chunk.toString();
        const url = /http:\/\/localhost:\d+/.exec(this.#said)?.[0];
        if (url === undefined) return;
        this.url = url;
        // The same address after a restart, so that an open page finds its way back.
        this.#env.PORT = new URL(url).port;
        ready();
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
    });
  }

  /** Ends it as `kill -9` does. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks it to stop. Gives the exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null)
      return child?.exitCode ?? null;
    const ended = new Promise<number | null>((resolveCode) => child.once('exit', resolveCode));
    child.kill(signal);
    return ended;
  }
}
