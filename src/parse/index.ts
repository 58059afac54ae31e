import { clausePath } from '../model/address.ts';
import type { Clause } from '../model/clause.ts';
import type { DocumentMeta } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { Lines } from '../text/lines.ts';
import { coverageFaults } from './coverage.ts';
import { Facts } from './facts.ts';
import { hashes } from './hash.ts';
import { locator } from './locator.ts';
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
  const nodes = assemble(text, facts.ownerOf, (rule, position, message, hint, severity = 'error') => {
    found.push({ rule, severity, file: files.source, line: lines.at(position), message, hint });
  });
  const problems = facts.accept(found, (line) => withoutRules(lines.textOf(line)));
  for (const { message } of facts.unused()) {
    problems.push({
      rule: 'facts/unmatched',
      severity: 'error',
      file: files.meta,
      message,
      hint: 'Read the text again and correct or remove the entry.',
    });
  }
  const clauses = address(nodes, meta.id);
  const [fault] = coverageFaults(text, clauses);
  if (fault) {
    const rule = fault.owners === 0 ? 'coverage/lost' : 'coverage/doubled';
    problems.push({
      rule,
      severity: 'error',
      file: files.source,
      line: lines.at(fault.position),
      message: `“${text[fault.position]}” has ${fault.owners} owners.`,
      hint: 'This is a fault of the parser; please report it.',
    });
  }
  return { clauses, problems };
}

const withoutRules = (line: string): string => line.replace(/^[\s\u2500-\u257f]+/, '');

function address(nodes: readonly Node[], doc: string): Clause[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const hashOf = hashes(nodes);
  return nodes.map((node) => {
    const { id, kind, label, title, text, parent, source, head } = node;
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
      locator: locator(node, byId),
    };
  });
}
