import type { Attested } from '../../model/attested.ts';
import { NUMBER_IN } from '../genres.ts';
import { tight } from './bodies.ts';
import { type Line, said, saidBy } from './lines.ts';
import { joined } from './title.ts';

/** 九 → 9; every other character stays. */
const digit = (c: string): string => {
  const at = '〇一二三四五六七八九'.indexOf(c.replace(/[零○]/u, '〇'));
  return at < 0 ? c : `${at}`;
};

/** 冀政发〔2016〕58号, in whatever brackets, → with 〔〕 and without spaces. */
export const plainNumber = (words: string): string =>
  tight(NUMBER_IN.exec(words)?.[1] ?? words)
    .replace(/^.*(?:通知|意见|决定|批复|办法|规划|方案|函)(?=\p{Script=Han}{1,8}[〔[［(（﹝【])/u, '')
    .replace(/[〔[［(（﹝【](.{4})年?[〕\]］)）﹞】]/u, (_, year: string) => `〔${[...year].map(digit).join('')}〕`)
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/號/u, '号');

/** The number of the document; 第12号 belongs to the order or announcement that is named above it. */
export function readNumber(front: readonly Line[]): Attested[] {
  const at = front.findIndex(({ role }) => role === 'number');
  const line = front[at];
  if (!line) return numberInLine(front);
  const value = plainNumber(line.words);
  const above = front.slice(0, at).filter(({ role }) => role === 'title');
  const name = joined(above);
  if (!/^(?:\d{4}年)?第/u.test(value) || !/(?:令|公告|通告|命令)$/u.test(name)) return [said('number', value, line)];
  return [{ ...saidBy('number', name + value, [...above, line]), clause: line.clause }];
}

/** 国务院令第393号 in the line below the title that says who published it. */
function numberInLine(front: readonly Line[]): Attested[] {
  for (const line of front) {
    if (!/^[（(]/u.test(line.words)) continue;
    const match = /[\p{Script=Han}]{2,20}令第\s*[0-9０-９一二三四五六七八九十百〇零]+\s*[号號]/u.exec(line.words);
    const value = match?.[0].replace(/^.*日/u, '');
    if (match && value)
      return [
        said(
          'number',
          plainNumber(value),
          line,
          match.index + match[0].length - value.length,
          match.index + match[0].length,
        ),
      ];
  }
  return [];
}
