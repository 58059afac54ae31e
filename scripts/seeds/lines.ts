import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../src/model/problem.ts';
import { YamlLines } from '../../src/parse/yaml-lines.ts';

/** Gives the problems of YAML files the lines of their entries and fields; the others stay as they are. */
export async function withLines(root: string, problems: readonly Problem[]): Promise<Problem[]> {
  const files = new Map<string, Promise<YamlLines | null>>();
  const read = (file: string) => {
    const known =
      files.get(file) ??
      readFile(path.join(root, file), 'utf8').then(
        (text) => new YamlLines(text),
        () => null,
      );
    files.set(file, known);
    return known;
  };
  return Promise.all(
    problems.map(async (problem) => {
      if (!problem.at || problem.line !== undefined) return problem;
      const lines = await read(problem.file);
      return lines ? { ...problem, line: lines.of(problem.at) } : problem;
    }),
  );
}
