import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ENGINES, type Engine } from './retrieval-engines.ts';
import { madeUpPassages, madeUpQuestions } from './retrieval-material.ts';

const SIZES = [10, 1_000, 20_000];
const QUESTIONS = 30;
/** So many questions beforehand, so that the times are those of a program that has been running for a while. */
const WARMING = 15;

type Cost = { name: string; medianMs: number; p95Ms: number; indexMs: number; megabytes: number };

/**
 * What it costs to index made-up passages and to rank them for a question, in time and memory, beside two libraries
 * in the same run. The milliseconds are this machine's; the ratios to Lika are what to compare.
 */
export async function benchRetrieval(write: (line: string) => void): Promise<void> {
  const questions = madeUpQuestions(QUESTIONS);
  await costOf(ENGINES[0] as Engine, 100, questions);
  for (const size of SIZES) {
    const costs: Cost[] = [];
    for (const engine of ENGINES) costs.push(await costOf(engine, size, questions));
    const [own] = costs;
    if (!own) continue;
    write(
      `  ${size} ${'passages'.padEnd(17 - String(size).length)}median            p95               indexing          memory`,
    );
    for (const cost of costs) write(`    ${row(cost, own)}`);
  }
}

const shortened = (figure: number) => (figure < 100 ? figure.toPrecision(3) : figure.toFixed(0));

function row(cost: Cost, own: Cost): string {
  const cell = (figure: (of: Cost) => number, unit: string) =>
    `${shortened(figure(cost))} ${unit} (${(figure(cost) / figure(own)).toFixed(1)})`.padEnd(18);
  return [
    cost.name.padEnd(16),
    cell(({ medianMs }) => medianMs, 'ms'),
    cell(({ p95Ms }) => p95Ms, 'ms'),
    cell(({ indexMs }) => indexMs, 'ms'),
    cell(({ megabytes }) => megabytes, 'MB'),
  ]
    .join('')
    .trimEnd();
}

async function costOf(engine: Engine, size: number, questions: readonly string[]): Promise<Cost> {
  const passages = madeUpPassages(size);
  const before = await memoryInUse();
  const started = performance.now();
  const ask = engine.index(passages);
  const indexMs = performance.now() - started;
  const megabytes = Math.max(0.01, ((await memoryInUse()) - before) / 2 ** 20);
  for (const question of questions.slice(0, WARMING)) await ask(question);
  const times: number[] = [];
  for (const question of questions) {
    const begun = performance.now();
    await ask(question);
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  const at = (part: number) => times[Math.floor((times.length - 1) * part)] ?? 0;
  return { name: engine.name, medianMs: at(0.5), p95Ms: at(0.95), indexMs, megabytes };
}

/** Bytes that are still needed, on the heap and beside it. */
async function memoryInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  // What the engine before has left is let go of only after a turn.
  for (let time = 0; time < 3; time += 1) {
    collect();
    await setImmediate();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
