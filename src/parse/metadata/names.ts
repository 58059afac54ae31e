import type { Attested } from '../../model/attested.ts';
import { lastYear } from '../../text/dates.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { type Line, said } from './lines.ts';

const YEAR = '([12][0-9]{3})';
const SPAN = new RegExp(`${YEAR}\\s*年?\\s*(?:[-—－–~～至]|——)\\s*${YEAR}\\s*年?`, 'u');
const FIVE =
  /[“"„「『〝]?([一二三四五六七八九十]{1,3})五[”"‟」』〞]?(?=规划|計劃|时期|发展|[\p{Script=Han}“”„‟])|第([一二三四五六七八九十]{1,3})个五年/u;
const TERM = /规划(?:的)?(?:期限?|时限|年限|实施期)(?:限)?\s*[为是：:]?\s*/u;

/** To whom the text is addressed. */
export function readAddressee(front: readonly Line[]): Attested[] {
  const line = front.find(({ role }) => role === 'addressee');
  return line ? [said('addressee', line.words.replace(/[：:]\s*$/u, ''), line)] : [];
}

/**
 * The period that a text plans for, as 2016/2020: in its title (2016-2020年, “十四五”, 2024年…要点), or where it says
 * 规划期2016-2020年.
 */
export function readPeriod(titles: readonly Line[], lines: readonly Line[]): Attested[] {
  for (const line of titles) {
    const found = spanIn(line.words) ?? fiveYears(line.words) ?? oneYear(line.words);
    if (found) return [said('period', found.value, line, found.from, found.to)];
  }
  for (const line of lines) {
    const term = TERM.exec(line.words);
    const from = term ? term.index + term[0].length : 0;
    const span = term ? spanIn(line.words.slice(from, from + 24)) : null;
    if (term && span && span.from < 4) return [said('period', span.value, line, term.index, from + span.to)];
  }
  return [];
}

interface Found {
  value: string;
  from: number;
  to: number;
}

function spanIn(words: string): Found | null {
  const match = SPAN.exec(words);
  if (!match || Number(match[1]) >= Number(match[2])) return null;
  return { value: `${match[1]}/${match[2]}`, from: match.index, to: match.index + match[0].length };
}

function fiveYears(words: string): Found | null {
  const match = FIVE.exec(words);
  const plan = parseNumeral(match?.[1] ?? match?.[2] ?? '');
  if (!match || Number.isNaN(plan) || plan < 3) return null;
  const to = Number(lastYear(plan));
  return { value: `${to - 4}/${to}`, from: match.index, to: match.index + match[0].length };
}

function oneYear(words: string): Found | null {
  const match = /([12][0-9]{3})年度?(?=[^（）()]*(?:计划|要点|安排|工作方案)[^\p{Script=Han}]*$)/u.exec(words);
  return match ? { value: `${match[1]}/${match[1]}`, from: match.index, to: match.index + match[0].length } : null;
}

const CALLED =
  /《([^《》]{2,60})》(?:[（(][^（）()]{1,20}[）)])?\s*[（(](?:以下|下)?(?:统一)?简称\s*[:：]?[“"《]{0,2}([^“”"《》，,；（）()]{2,20})[”"》]{0,2}[^（）()]*[）)]/gu;

/** 《某规划》（以下简称《规划》), where it names the document itself. */
export function readShortTitle(title: string, front: readonly Line[]): Attested[] {
  const core = (name: string) => name.replace(/\s|[（(〔][^（）()]*[）)〕]$/gu, '');
  for (const line of front)
    for (const match of line.words.matchAll(CALLED)) {
      if (core(match[1] ?? '') !== core(title)) continue;
      const at = match.index + match[0].lastIndexOf(match[2] ?? '');
      return [said('shortTitle', match[2] ?? '', line, at, at + (match[2] ?? '').length)];
    }
  return [];
}
