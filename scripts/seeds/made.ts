import type { EmittedFile } from '../../src/emit/index.ts';
import { hasErrors, type Problem, sortProblems } from '../../src/model/problem.ts';
import { EMPTY_REGISTER } from '../../src/register/index.ts';
import { recordProblems } from '../../src/register/record.ts';
import { runPipeline } from '../pipeline.ts';
import { withLines } from './lines.ts';
import { localRecord } from './record.ts';
import { readSeeds } from './seeds.ts';

/** What the seeds below a root make. */
export interface Made {
  /** The files of content/; null where a problem is an error. */
  files: EmittedFile[] | null;
  /** In the order in which they are printed, with their lines. */
  problems: Problem[];
  /** How many documents were read. */
  documents: number;
}

/** Reads `<root>/seeds` and runs every rule over it. Writes nothing. */
export async function makeContent(root: string): Promise<Made> {
  const read = await readSeeds(root);
  const built = runPipeline(read.seeds, read.shared);
  const { addresses = EMPTY_REGISTER, changes = [] } = read.shared;
  const held = recordProblems(await localRecord(root), addresses, changes);
  const problems = sortProblems(await withLines(root, [...read.problems, ...built.problems, ...held]));
  return { files: hasErrors(problems) ? null : built.files, problems, documents: read.seeds.length };
}
