import { ACCEPTABLE, AS_TEXT, Openings, quoteOf } from '../model/cure.ts';
import type { DocumentMeta } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { RuleName } from '../model/rules.ts';
import type { TargetEditorial } from '../model/target-editorial.ts';

/** What can be done about the problems of one rule, to be taken or left. */
export interface Cure {
  rule: RuleName;
  problems: Problem[];
  /** What taking it does, in Chinese. */
  proposal: string;
  /** The text and what is known of it once it is taken; `cut` are the lines that it takes away. */
  take(text: string, meta: DocumentMeta): Taken;
}

export interface Taken {
  text: string;
  meta: DocumentMeta;
  cut: string[];
  /** What the numbers are that no rule explains, for `editorial/targets.yaml`. */
  numbers?: TargetEditorial['numbers'];
}

const REASON = '添加时与原件核对：原件如此';

/** A cure for each rule that has one. `problems` are errors of source.txt. */
export function curesOf(problems: readonly Problem[], text: string): Cure[] {
  const lines = text.split('\n');
  return [...Map.groupBy(problems, ({ rule }) => rule)].flatMap(([rule, group]): Cure[] => {
    if (rule === 'source/furniture') return [cutting(rule, group)];
    if (rule === 'numbers/unexplained') return [naming(rule, group)];
    const quotes = [...new Set(group.flatMap((problem) => quoteOf(lines[(problem.line ?? 0) - 1] ?? '') ?? []))];
    if (quotes.length === 0) return [];
    if (ACCEPTABLE.has(rule)) return [accepting(rule, group, quotes)];
    if (AS_TEXT.has(rule)) return asText(rule, group, quotes, lines);
    return [];
  });
}

function accepting(rule: RuleName, problems: Problem[], quotes: readonly string[]): Cure {
  const accept = quotes.map((quote) => ({ rule, quote, reason: REASON }));
  return {
    rule,
    problems,
    proposal: '原件就是这样：照留，在 document.yaml 的 accept 里写明',
    take: (text, meta) => ({ text, meta: { ...meta, accept: [...meta.accept, ...accept] }, cut: [] }),
  };
}

/** Only where the opening words name one line. */
function asText(rule: RuleName, problems: Problem[], quotes: readonly string[], lines: readonly string[]): Cure[] {
  const openings = new Openings(lines);
  const single = quotes.filter((quote) => openings.isAlone(quote));
  if (single.length === 0) return [];
  const structure = single.map((quote) => ({ quote, as: 'text' as const, reason: REASON }));
  return [
    {
      rule,
      problems,
      proposal: '这些行不是标题：按正文的一段读，在 document.yaml 的 structure 里写明',
      take: (text, meta) => ({ text, meta: { ...meta, structure: [...meta.structure, ...structure] }, cut: [] }),
    },
  ];
}

/** What follows the number tells a date; any other is a figure that is no target. */
function naming(rule: RuleName, problems: Problem[]): Cure {
  const numbers = problems.flatMap(({ message }) => {
    const [, clause = '', digits = '', quote = ''] =
      /^([^：]+)：没有规则说明“(.+?)”是什么，在“([\s\S]*)”里。/u.exec(message) ?? [];
    const isDate = new RegExp(`${digits}\\s*(?:[年月日]|[-—～至])`).test(quote);
    return clause && quote
      ? [{ clause, quote, role: isDate ? ('date' as const) : ('spec' as const), reason: REASON }]
      : [];
  });
  return {
    rule,
    problems,
    proposal:
      '这些数字不是指标：后面是年、月、日的记为日期，其余记为一般数量，写在 editorial/targets.yaml 的 numbers 下',
    take: (text, meta) => ({ text, meta, cut: [], numbers }),
  };
}

function cutting(rule: RuleName, problems: Problem[]): Cure {
  const named = new Set(
    problems.flatMap(({ message }) =>
      [...(/第 ([\d、]+) 行/.exec(message)?.[1] ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits)),
    ),
  );
  return {
    rule,
    problems,
    proposal: '删去这些行（删去的行列在 conversion.yaml）',
    take: (text, meta) => {
      const lines = text.split('\n');
      const kept = lines.filter((_, i) => !named.has(i + 1));
      return { text: kept.join('\n'), meta, cut: lines.filter((_, i) => named.has(i + 1)) };
    },
  };
}
