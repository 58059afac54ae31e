import type { Parameters } from 'fast-check';

/**
 * How long a property is tried: a fixed number of runs from a fixed seed in `npm test`; as long as FUZZ_SECONDS says, from
 * a seed of its own, in `npm run fuzz`.
 */
export function bounds(runs: number): Parameters<unknown> {
  const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
  if (seconds === 0) return { numRuns: runs, seed: 20170222 };
  return {
    numRuns: Number.POSITIVE_INFINITY,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
    includeErrorInReport: true,
  };
}

/** Counts what a property did, and says so at the end of a long run. */
export function counter(name: string): { count: (what: string) => void; say: () => void } {
  const counts = new Map<string, number>();
  return {
    count: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    say: () => {
      const parts = [...counts].map(([what, n]) => `${n.toLocaleString('en')} ${what}`);
      if (process.env.FUZZ_SECONDS) process.stdout.write(`fuzz ${name}: ${parts.join(', ')}\n`);
    },
  };
}
