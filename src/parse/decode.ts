import type { Problem } from '../model/problem.ts';
import { Lines } from '../text/lines.ts';

/** Bytes → text. Reports encoding/utf-8, /bom, /crlf, /nul, /empty; the text is null where it cannot be read at all. */
export function decode(bytes: Uint8Array, file: string): { text: string | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (rule: string, message: string, hint: string, line?: number) =>
    problems.push({ rule, severity: 'error', file, message, hint, ...(line && { line }) });
  const text = utf8(bytes);
  if (text === null) {
    return {
      text,
      problems: [notUtf8(bytes, file, 'Convert it (GB 18030 is the usual source), then renew its sha256.')],
    };
  }
  if (text.startsWith('\ufeff'))
    report(
      'encoding/bom',
      'The file begins with a byte order mark.',
      'Remove its first three bytes, then renew its sha256.',
      1,
    );
  const cr = text.indexOf('\r');
  if (cr >= 0)
    report(
      'encoding/crlf',
      'The file has carriage returns.',
      'Convert its line ends to LF, then renew its sha256.',
      new Lines(text).at(cr),
    );
  const nul = text.indexOf('\0');
  if (nul >= 0)
    report(
      'encoding/nul',
      'The file has NUL bytes.',
      'It may be UTF-16 or damaged; take the text from its origin again.',
      new Lines(text).at(nul),
    );
  if (text.trim() === '') report('encoding/empty', 'The file has no text.', 'Is the right file in this folder?');
  return { text, problems };
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
export const notUtf8 = (bytes: Uint8Array, file: string, hint: string): Problem => ({
  rule: 'encoding/utf-8',
  severity: 'error',
  file,
  line: firstBadLine(bytes),
  message: 'The file is not UTF-8.',
  hint,
});

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
