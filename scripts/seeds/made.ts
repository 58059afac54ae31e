import type { EmittedFile } from '../../src/emit/index.ts';
import { hasErrors, type Problem, sortProblems, together } from '../../src/model/problem.ts';
import { collect, runPipeline } from '../../src/pipeline.ts';
import { EMPTY_REGISTER } from '../../src/register/index.ts';
import { recordProblems } from '../../src/register/record.ts';
import { packaged } from './gazetteer.ts';
import { withLines } from './lines.ts';
import { isRegisterRead, localRecord } from './record.ts';
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

/** Problems as they are printed: with their lines, in order, one cause once. */
export const asPrinted = async (root: string, problems: readonly Problem[]): Promise<Problem[]> =>
  together(sortProblems(await withLines(root, problems)));

/** Reads `<root>/seeds` and runs every rule over it. Writes nothing. */
export async function makeContent(root: string): Promise<Made> {
  const read = await readSeeds(root);
  const built = hasErrors(read.problems) ? texts(read) : runPipeline(read.seeds, read.shared, packaged());
  const { addresses = EMPTY_REGISTER, changes = [] } = read.shared;
  const held = isRegisterRead(read.problems) ? recordProblems(await localRecord(root), addresses, changes) : [];
  const problems = await asPrinted(root, [...read.problems, ...built.problems, ...held]);
  return { files: hasErrors(problems) ? null : built.files, problems, documents: read.seeds.length };
}

/**
 * The problems of the texts alone. Where a file could not be read, what refers to it would be reported as well: that
 * follows from the cause, and says nothing of its own.
 */
function texts({ seeds, shared }: Awaited<ReturnType<typeof readSeeds>>): ReturnType<typeof runPipeline> {
  const { problems } = collect(seeds, shared);
  return { records: null, files: null, problems: problems.filter(({ rule }) => !rule.startsWith('address/')) };
}
