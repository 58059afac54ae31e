import { clausePath } from '../model/address.ts';
import type { Clause } from '../model/clause.ts';
import type { DocumentMeta } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { Lines } from '../text/lines.ts';
import { coverageFaults } from './coverage.ts';
import { Facts } from './facts.ts';
import { hashes } from './hash.ts';
import { locator, paragraphCounts } from './locator.ts';
import type { Node } from './node.ts';
import { assemble } from './structure.ts';

export { decode } from './decode.ts';

/** The files that problems are reported for. */
export interface Files {
  source: string;
  meta: string;
}

/**
 * Text → clauses in document order, with all problems found.
 * Guarantees: never throws; head + text of a clause are the characters of its source; where no
 * `coverage/*` problem is reported, each character that is neither white space nor a rule has exactly one owner.
 */
export function parse(text: string, meta: DocumentMeta, files: Files): { clauses: Clause[]; problems: Problem[] } {
  const found: Problem[] = [];
  const facts = new Facts(meta);
  const lines = new Lines(text);
  const nodes = assemble(text, facts, (rule, position, message, hint, severity = 'error') => {
    found.push({ rule, severity, file: files.source, line: lines.at(position), message, hint });
  });
  const problems = together(facts.accept(found, (line) => withoutRules(lines.textOf(line))));
  const ofFacts = (rule: string, hint: string) => (fact: { message: string }) =>
    problems.push({ rule, severity: 'error', file: files.meta, hint, ...fact });
  facts.unused().forEach(ofFacts('facts/unmatched', '请重读原文，改正或删去这一条。'));
  facts
    .refused()
    .forEach(
      ofFacts('facts/not-acceptable', '删去这一条；在 structure 里用 as: text 或 as: heading（rank、number）写明。'),
    );
  const clauses = address(nodes, meta.id);
  const [fault] = coverageFaults(text, clauses);
  if (fault) {
    problems.push({
      rule: fault.owners === 0 ? 'coverage/lost' : 'coverage/doubled',
      severity: 'error',
      file: files.source,
      line: lines.at(fault.position),
      message: `“${text[fault.position]}”属于 ${fault.owners} 条记录，应属于 1 条。`,
      hint: '这是解析程序的错误，请报告。',
    });
  }
  return { clauses, problems };
}

/** Warnings of one rule are one problem with the lines of all: one cause is told once. */
function together(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = problem.severity === 'warning' ? problem.rule : `${groups.size}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].map((group) => {
    const first = group[0] as Problem;
    if (group.length === 1) return first;
    const lines = [...new Set(group.map(({ line }) => line))];
    const named = `${lines.slice(0, 20).join('、')}${lines.length > 20 ? ' 等' : ''}`;
    return { ...first, message: `${first.message}共 ${group.length} 处：第 ${named} 行。` };
  });
}

const withoutRules = (line: string): string => line.replace(/^[\s\u2500-\u257f]+/, '');

function address(nodes: readonly Node[], doc: string): Clause[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const hashOf = hashes(nodes);
  const counts = paragraphCounts(nodes);
  return nodes.map((node) => {
    const { id, kind, label, title, text, parent, source, head, cells, header } = node;
    return {
      doc,
      id,
      kind,
      label,
      title,
      text,
      parent,
      url: clausePath(doc, id, kind),
      source,
      head,
      hash: hashOf.get(id) ?? '',
      ...(cells && { cells }),
      ...(header && { header }),
      locator: locator(node, byId, counts),
    };
  });
}
