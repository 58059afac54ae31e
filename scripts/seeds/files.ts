import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Problem, problem } from '../../src/model/problem.ts';

/** Larger than any plan: the longest of provinces have 0.3 MB. */
const MOST_BYTES = 5_000_000;

/**
 * The files and folders of a folder, in order; none where it is missing. What is neither, a link for instance, is a
 * problem: it would be read on one machine and not on another. A README.md and names that begin with a dot are left alone.
 */
export async function entriesOf(root: string, folder: string): Promise<{ entries: Dirent[]; problems: Problem[] }> {
  const all = await readdir(path.join(root, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    return error;
  });
  if (all instanceof Error) return { entries: [], problems: [unreadable(folder, all)] };
  const seen = all
    .filter(({ name }) => !name.startsWith('.') && name !== 'README.md')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const isPlain = (entry: Dirent) => entry.isFile() || entry.isDirectory();
  const odd = seen.filter((entry) => !isPlain(entry));
  return {
    entries: seen.filter(isPlain),
    problems: odd.map(({ name }) =>
      problem('seed/unreadable', { file: `${folder}/${name}` }, '这是链接或特殊文件，不会被读取。'),
    ),
  };
}

/** The bytes of a file; null where it is missing; a problem where it cannot be read or is too large. */
export async function readFileOrNull(root: string, file: string): Promise<Uint8Array | Problem | null> {
  const full = path.join(root, file);
  try {
    const { size } = await stat(full);
    const most = MOST_BYTES / 1e6;
    if (size > MOST_BYTES)
      return problem('seed/too-large', { file }, `文件有 ${(size / 1e6).toFixed(1)} MB，上限是 ${most} MB。`);
    return await readFile(full);
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    return fault.code === 'ENOENT' ? null : unreadable(file, fault);
  }
}

const READING: Record<string, string> = {
  EISDIR: '这里应是文件，却是文件夹。',
  ENOTDIR: '这里应是文件夹，却是文件。',
  ELOOP: '这个链接绕了回来。',
  EACCES: '没有读取的权限。',
};

const unreadable = (file: string, { code = '', message }: NodeJS.ErrnoException): Problem =>
  problem('seed/unreadable', { file }, (Object.hasOwn(READING, code) && READING[code]) || `不能读取（${message}）。`);
