import { INVISIBLE } from '../text/invisible.ts';
import type { Ledger } from './ledger.ts';

const UNSEEN = new RegExp(`[${INVISIBLE}]`, 'gu');
/** Controls that XML cannot hold, but for the tab and the break of a line. */
const CONTROL = /[^\P{Cc}\t\n]/gu;
/** The break in 第十七条⏎之一, which is one number. */
const IN_NUMBER = /(?<=^第[一二三四五六七八九十百千〇零0-9]+条)\n(?=之[一二三四五六七八九十]+$)/gmu;

/**
 * The white space of a file → that of a text: LF, plain spaces, no characters that show nothing. `layout` is true where
 * spaces draw nothing (all but plain text): then lines lose the spaces at their ends, and empty lines go.
 */
export function tidy(text: string, ledger: Ledger, layout: boolean): string {
  const replaced = (from: string, pattern: RegExp, to: string, what: string): string => {
    const count = from.match(pattern)?.length ?? 0;
    if (count > 0) ledger.note(what, '', count);
    return count > 0 ? from.replace(pattern, to) : from;
  };
  let plain = replaced(text, /\r\n?/g, '\n', '换行改为 LF');
  plain = replaced(plain, /[\u2028\u2029\u0085\v\f]/gu, '\n', '换行改为 LF');
  plain = replaced(plain, /[\u00a0\u2000-\u200a\u202f\u205f]/gu, ' ', '不换行的空格等改为普通空格');
  plain = replaced(plain, UNSEEN, '', '删去看不见的字符');
  plain = replaced(plain, CONTROL, '', '删去控制字符');
  if (!layout) return plain.endsWith('\n') ? plain : `${plain}\n`;
  return `${replaced(close(plain.split('\n')).join('\n'), IN_NUMBER, '', '断成两行的条号接成一行')}\n`;
}

/** Lines without the spaces at their ends; an empty one is left between two tables alone, which it parts. */
function close(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let gap = false;
  for (const line of lines.map((one) => one.trim())) {
    if (line !== '' && gap && isRow(line) && isRow(kept.at(-1) ?? '')) kept.push('');
    gap = line === '';
    if (line !== '') kept.push(line);
  }
  return kept;
}

const isRow = (line: string): boolean => /^\|.*\|$/u.test(line);
