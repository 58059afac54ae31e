import path from 'node:path';
import type { Clause, ClauseKind } from '../../src/model/clause.ts';
import { nameOf } from '../../src/model/clause.ts';
import type { Change } from '../../src/model/conversion.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import type { Problem } from '../../src/model/problem.ts';
import { RULES } from '../../src/model/rules.ts';
import { LEVELS } from '../../src/model/severity.ts';
import { treeOf } from '../../src/model/tree.ts';
import type { Candidate, Judgement } from './candidate.ts';

const COUNTED: readonly [ClauseKind, string][] = [
  ...([
    ['part', '部分'],
    ['section', '节'],
    ['article', '条'],
    ['item', '项'],
    ['subitem', '目'],
  ] as [ClauseKind, string][]),
  ...([
    ['box', '专栏'],
    ['table', '表'],
    ['annex', '附件'],
    ['paragraph', '段'],
  ] as [ClauseKind, string][]),
];
/** More lines of a tree are not read on a screen. */
const MOST = 80;

/** What was read of a document, in words; null where the text does not say it. */
export function factsOf(record: DocumentRecord): [name: string, value: string | null][] {
  return [
    ['标题', record.title || null],
    ['文种', record.kind],
    ['文号', record.number],
    ['发文机关', record.issuer],
    ['日期', record.signed ?? record.published ?? record.passed],
    ['主送', record.addressee],
    ['规划期', record.period && `${record.period.from}—${record.period.to}`],
    ['简称', record.shortTitle || null],
  ];
}

/** Everything to be looked at before a text is added. */
export function shown(candidate: Candidate, { record, clauses, problems }: Judgement): string {
  const { file, text, changes, doubts } = candidate;
  const facts = factsOf(record).map(([name, value]) => `  ${name}：${value ?? '（没有读出）'}`);
  return [
    `${path.basename(file)}：${text.length} 个字符，${countsOf(clauses)}`,
    ...facts,
    ...section('结构', tree(clauses)),
    ...section('转换时的改动', changes.map(changed)),
    ...section('拿不准的', doubts),
    ...section('问题', byRule(problems)),
  ].join('\n');
}

const section = (name: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [` ${name}`, ...lines.map((line) => `  ${line}`)] : [];

/** How many of which kind a text has. */
export const countsOf = (clauses: readonly Clause[]): string =>
  COUNTED.flatMap(([kind, name]) => {
    const count = clauses.filter((clause) => clause.kind === kind).length;
    return count > 0 ? [`${name} ${count}`] : [];
  }).join('、') || '没有认出结构';

/** Headings, indented, with the paragraphs below each counted. */
function tree(clauses: readonly Clause[]): string[] {
  const whole = treeOf(clauses);
  const lines = clauses
    .filter(({ kind }) => kind !== 'paragraph' && kind !== 'row')
    .map((clause) => {
      const depth = whole.lineage(clause).length - 1;
      const below = whole.children(clause.id).filter(({ kind }) => kind === 'paragraph' || kind === 'row').length;
      const words = clause.kind === 'front' ? `${clause.locator}：${clause.text}` : nameOf(clause);
      return `${'  '.repeat(depth)}${cut(words, 36)}${below > 0 ? `（${below} 段）` : ''}`;
    });
  return lines.length > MOST ? [...lines.slice(0, MOST), `……另有 ${lines.length - MOST} 行`] : lines;
}

function changed({ what, count, words }: Change): string {
  const some = words.slice(0, 4).map((one) => `“${cut(one, 24)}”`);
  return `${what}：${count} 处${some.length > 0 ? `，如 ${some.join('、')}` : ''}`;
}

/** A line a cause: the rule, how many, where, what. */
function byRule(problems: readonly Problem[]): string[] {
  return [...Map.groupBy(problems, ({ rule }) => rule)].map(([rule, group]) => {
    const lines = group.flatMap(({ line }) => line ?? []);
    const at = lines.length > 0 ? `第 ${lines.slice(0, 5).join('、')} 行${lines.length > 5 ? ' 等' : ''}：` : '';
    const level = LEVELS[group[0]?.severity ?? 'error'];
    return `${level} ${rule}（${group.length}）${at}${cut(group[0]?.message ?? '', 60)} ${RULES[rule].cure}`;
  });
}

const cut = (words: string, most: number): string => {
  const line = words.replace(/\s+/gu, ' ');
  return line.length > most ? `${line.slice(0, most)}…` : line;
};
