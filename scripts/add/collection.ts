import type { SharedEditorial } from '../../src/model/editorial.ts';
import { formatProblem, hasErrors, type Problem } from '../../src/model/problem.ts';
import type { Seed } from '../../src/model/seed.ts';
import { checksum } from '../../src/parse/index.ts';
import { type Lookup, runPipeline } from '../../src/pipeline.ts';
import { packaged } from '../seeds/gazetteer.ts';
import { reservedIds } from '../seeds/reserved.ts';
import { readSeeds } from '../seeds/seeds.ts';
import { Refusal } from '../site/refusal.ts';
import { type Candidate, seedOf } from './candidate.ts';

/** The collection to which is added. */
export interface Read {
  seeds: Seed[];
  shared: SharedEditorial;
  lookup: Lookup;
  /** Ids that no new document may have. */
  taken: ReadonlySet<string>;
  /** The documents by the checksums of their texts and originals: a file is added once. */
  known: ReadonlyMap<string, string>;
}

/** Reads what is there. @throws Refusal where it has errors of its own: they would be taken for those of the new text. */
export async function readCollection(root: string): Promise<Read> {
  const { seeds, shared, problems } = await readSeeds(root);
  // A collection may still be empty.
  const own = problems.filter(({ rule, file }) => rule !== 'seed/missing-file' || file !== 'seeds/');
  if (hasErrors(own)) throw new Refusal(`文库里已有错误，先改正再添加：\n${listed(own)}`);
  const registered = Object.keys(shared.addresses?.published ?? {});
  const taken = new Set([...seeds.map(({ meta }) => meta.id), ...reservedIds(), ...registered]);
  const known = seeds.flatMap(({ meta, text, conversion }) => [
    [checksum(text), meta.id] as const,
    ...(conversion ? [[conversion.sha256, meta.id] as const] : []),
  ]);
  return { seeds, shared, lookup: packaged(), taken, known: new Map(known) };
}

/** @throws Refusal where the collection with all of the new texts would have errors. */
export async function assertFits({ seeds, shared, lookup }: Read, settled: readonly Candidate[]): Promise<void> {
  if (settled.length === 0) return;
  const { problems } = runPipeline([...seeds, ...settled.map(seedOf)], shared, lookup);
  if (hasErrors(problems)) throw new Refusal(`同文库里其他文件合在一起有错误，什么也没有写：\n${listed(problems)}`);
}

export const listed = (problems: readonly Problem[]): string =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(formatProblem)
    .join('\n');
