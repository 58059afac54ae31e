import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../src/model/problem.ts';

/** Gives the problems of editorial files the lines that their words stand in; the others stay as they are. */
export async function withLines(root: string, problems: readonly Problem[]): Promise<Problem[]> {
  const texts = new Map<string, Promise<string>>();
  const read = (file: string) => {
    const known = texts.get(file) ?? readFile(path.join(root, file), 'utf8').catch(() => '');
    texts.set(file, known);
    return known;
  };
  return Promise.all(
    problems.map(async (problem) => {
      if (!problem.near || problem.line !== undefined) return problem;
      const line = lineOf(await read(problem.file), problem.near);
      return line === undefined ? problem : { ...problem, line };
    }),
  );
}

/** 1-based line of the last of the words, each looked for behind the one before it; the last that is there counts. */
function lineOf(text: string, near: readonly string[]): number | undefined {
  let at = -1;
  for (const words of near) {
    const next = text.indexOf(words, at + 1);
    if (next < 0) break;
    at = next;
  }
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}
