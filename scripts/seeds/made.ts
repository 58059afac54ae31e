import type { EmittedFile } from '../../src/emit/index.ts';
import { hasErrors, type Problem, sortProblems } from '../../src/model/problem.ts';
import { runPipeline } from '../pipeline.ts';
import { withLines } from './lines.ts';
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
  const problems = sortProblems(await withLines(root, [...read.problems, ...built.problems]));
  return { files: hasErrors(problems) ? null : built.files, problems, documents: read.seeds.length };
}
