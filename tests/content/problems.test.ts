/**
 * Each folder of cases/ holds seeds/ and what the command prints for them; where it fails, nothing on disk changes.
 * The command itself is started for one that fails and for those that pass; the others call what it calls.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeContent } from '../../scripts/seeds/made.ts';
import { formatProblem } from '../../src/model/problem.ts';

const CASES = path.join(import.meta.dirname, 'cases');
const SCRIPT = path.join(import.meta.dirname, '../../scripts/content.ts');
const OLD = {
  'content/alpha/front.mdx': '旧的内容\r\n',
  'content/data/clauses.json': '[]',
  'content/.kept': '\u0000\u0001',
};

interface Run {
  status: number;
  stdout: string;
  stderr: string;
}

function run(root: string, ...options: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const env = { ...process.env, COLLECTION: root };
    execFile(process.execPath, [SCRIPT, ...options], { env }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** Every file and folder below the root, with the bytes of the files. */
async function treeOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const read = async (entry: (typeof entries)[number]): Promise<[string, string]> => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(root, file), entry.isDirectory() ? 'folder' : await readFile(file, 'base64')];
  };
  return Object.fromEntries(await Promise.all(entries.map(read)));
}

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'content-test-'));
});
afterEach(() => rm(root, { recursive: true }));

async function setUp(name: string): Promise<void> {
  await cp(path.join(CASES, name, 'seeds'), path.join(root, 'seeds'), { recursive: true });
  for (const [file, text] of Object.entries(OLD)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
}

const PASSING = ['accepted-problem', 'only-warnings', 'text-alone'];
const all = (await readdir(CASES, { withFileTypes: true })).filter((e) => e.isDirectory()).map(({ name }) => name);

const failing = all.filter((name) => !PASSING.includes(name));
const expectedOf = (name: string) => readFile(path.join(CASES, name, 'problems.txt'), 'utf8');

describe('seeds with an error make no content, and every problem is printed', () => {
  test.each(failing)('%s', async (name) => {
    const { files, problems } = await makeContent(path.join(CASES, name));
    expect(files).toBeNull();
    const end = `${problems.length} 个问题；content/ 保持原样。`;
    expect([...problems.map(formatProblem), end, ''].join('\n')).toBe(await expectedOf(name));
  });
});

test('a problem ends the command with status 1 and leaves every file as it was', async () => {
  await setUp('all-problems-at-once');
  const before = await treeOf(root);
  expect(await run(root)).toEqual({ status: 1, stdout: '', stderr: await expectedOf('all-problems-at-once') });
  expect(await treeOf(root)).toEqual(before);
});

test.each(PASSING)('what is no error is printed and makes content: %s', async (name) => {
  const { files, problems, documents } = await makeContent(path.join(CASES, name));
  expect(problems.map((problem) => `${formatProblem(problem)}\n`).join('')).toBe(await expectedOf(name));
  expect(files?.find((file) => file.path === 'alpha/front.mdx')?.text).toContain('一、任务');
  expect(documents).toBe(1);
});

test('without an error the command makes content/ anew, and nothing else', async () => {
  const name = 'only-warnings';
  await setUp(name);
  const { content: _, ...before } = await topOf(root);
  const expected = await expectedOf(name);
  const stale = await run(root, '--check');
  expect(stale.status).toBe(1);
  expect(stale.stderr).toContain('content/.kept  content/stale');
  const first = await run(root);
  expect(first).toMatchObject({ status: 0, stderr: expected });
  expect(first.stdout).toMatch(/^content: 1 documents, \d+ files\n$/);
  const made = await treeOf(root);
  expect(made).not.toHaveProperty('content/.kept');
  expect(Buffer.from(made['content/alpha/front.mdx'] as string, 'base64').toString()).toContain('一、任务');
  expect(Object.keys(await topOf(root)).sort()).toEqual([...Object.keys(before), 'content'].sort());
  await run(root);
  expect(await treeOf(root)).toEqual(made);
  expect(await run(root, '--check')).toEqual({ status: 0, stdout: '', stderr: expected });
});

const topOf = async (folder: string): Promise<Record<string, true>> =>
  Object.fromEntries((await readdir(folder)).map((name) => [name, true]));
