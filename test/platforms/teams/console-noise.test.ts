import { afterEach, describe, expect, it, vi } from 'vitest';
import { withoutConsole } from '../../../src/platforms/teams/console-noise.ts';

const target = () => globalThis.console;
const print = (word: string) => target().error(word);
afterEach(() => vi.restoreAllMocks());

describe('the console', () => {
  it('gets nothing of the work that is kept from it, and all of what goes on beside it', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const later = () => new Promise((resolve) => setTimeout(resolve, 5));
    const noisy = withoutConsole(async () => {
      print('inside');
      await later();
      print('still inside');
      return 7;
    });
    print('beside');
    expect(await noisy).toBe(7);
    print('after');
    expect(printed.mock.calls).toEqual([['beside'], ['after']]);
  });

  it('is given back also when the work fails', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(withoutConsole(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    print('after');
    expect(printed.mock.calls).toEqual([['after']]);
  });
});
