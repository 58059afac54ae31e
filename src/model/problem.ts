import { type Paste, pasted } from './cure.ts';
import { RULES, type RuleName } from './rules.ts';
import { LEVELS, type Severity } from './severity.ts';

/** A problem is data before it is text: rule, place, message, hint. Rule names are permanent (rules.ts). */
export interface Problem {
  /** For instance `structure/number-gap`. */
  rule: RuleName;
  severity: Severity;
  /** Path from the project's root. */
  file: string;
  /** 1-based; absent where the whole file is meant. */
  line?: number;
  /** Of a YAML file, where no line is known yet: the keys and positions that lead to the entry or field. */
  at?: YamlPath;
  /** Problems of one rule and file that share this are one problem with a count. */
  cause?: string;
  /** The words that are at fault, from the start of their line or string: `accept` names them by their opening. */
  words?: string;
  message: string;
  hint?: string;
  /** What would cure it, to be pasted into document.yaml. */
  paste?: Paste;
}

/** `[3, 'evidence', 'from', 0]` */
export type YamlPath = readonly (string | number)[];

/** A problem of a rule of the list: its level and, unless another is given, its cure. */
export function problem(
  rule: RuleName,
  place: Pick<Problem, 'file' | 'line' | 'at' | 'cause' | 'words'>,
  message: string,
  hint?: string,
): Problem {
  const { level, cure } = RULES[rule];
  return { rule, severity: level, ...place, message, hint: hint ?? cure };
}

/** `seeds/x/source.txt:41  structure/number-gap  “（四）”前面是“（二）”。  是否缺了标题？`, and below it what can be pasted. */
export function formatProblem({ rule, severity, file, line, message, hint, paste }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const said = [place, severity === 'error' ? rule : `${rule}（${LEVELS[severity]}）`, message, hint].filter(Boolean);
  return said.join('  ') + (paste ? `\n${pasted(paste).replace(/^/gmu, '    ')}` : '');
}

/** Causes before consequences, else errors first, then by file and line: the order in which people mend them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const rank = (p: Problem) => (p.severity === 'error' ? stage(p.rule) : 9);
  return [...problems].sort((a, b) => rank(a) - rank(b) || compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/** Files that cannot be read, then what is in them, then what is made of it. */
const stage = (rule: string): number => (/^(seed|encoding|yaml)\//.test(rule) ? 0 : /^coverage\//.test(rule) ? 2 : 1);

/** Problems of one cause, or of one rule with a cure each, → the first of them, with how many there are, the next lines and all cures. */
export function together(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, (p) =>
    p.cause === undefined && !p.paste ? p : `${p.rule} ${p.file} ${p.cause ?? p.paste?.under}`,
  );
  return [...groups.values()].map((group) => {
    const first = group[0] as Problem;
    if (group.length === 1) return first;
    const lines = [...new Set(group.slice(1).flatMap(({ line }) => line ?? []))];
    const more = lines.length > 0 ? `，又见第${lines.slice(0, 5).join('、')}行${lines.length > 5 ? '等' : ''}` : '';
    // What stops nothing is not to fill the screen.
    const most = first.severity === 'error' ? group.length : MOST_WARNED;
    const entries = group.flatMap(({ paste }) => paste?.entries ?? []).slice(0, most);
    return {
      ...first,
      message: `${first.message}（共${group.length}处${more}）`,
      ...(first.paste && { paste: { ...first.paste, entries } }),
    };
  });
}

const MOST_WARNED = 12;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** True where at least one of them ends the build. */
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === 'error');
