import { type Problem, problem } from '../model/problem.ts';
import { Lines } from '../text/lines.ts';
import { charactersOf } from './characters.ts';

/** Bytes → text. Reports encoding/*; the text is null where it cannot be read at all. */
export function decode(bytes: Uint8Array, file: string): { text: string | null; problems: Problem[] } {
  const text = utf8(bytes);
  if (text === null)
    return { text, problems: [notUtf8(bytes, file, '转换编码（原文多为 GB 18030），再更新 sha256。')] };
  const problems: Problem[] = [];
  const lineOf = (at: number) => new Lines(text).at(at);
  if (text.startsWith('\ufeff'))
    problems.push(problem('encoding/bom', { file, line: 1 }, '文件以字节顺序标记（BOM）开头。'));
  const cr = text.indexOf('\r');
  if (cr >= 0) problems.push(problem('encoding/crlf', { file, line: lineOf(cr) }, '文件里有回车符（CR）。'));
  const nul = text.indexOf('\0');
  if (nul >= 0) problems.push(problem('encoding/nul', { file, line: lineOf(nul) }, '文件里有空字节（NUL）。'));
  if (text.trim() === '') problems.push(problem('encoding/empty', { file }, '文件里没有文字。'));
  return { text, problems: [...problems, ...charactersOf(text, file)] };
}

/** The text, or null where the bytes are not UTF-8. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The problem of such bytes, with the first line that is at fault. */
export const notUtf8 = (bytes: Uint8Array, file: string, hint: string): Problem =>
  problem('encoding/utf-8', { file, line: firstBadLine(bytes) }, '文件不是 UTF-8 编码。', hint);

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && bytes[end] !== 10) continue;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
    line++;
  }
  return line;
}
