import { clausePath } from '../model/address.ts';
import type { Attested } from '../model/attested.ts';
import type { Clause } from '../model/clause.ts';
import { Openings, pasteFor } from '../model/cure.ts';
import type { DocumentMeta } from '../model/document.ts';
import { type Problem, problem, together } from '../model/problem.ts';
import { RULES } from '../model/rules.ts';
import { Lines } from '../text/lines.ts';
import { coverageFaults } from './coverage.ts';
import { Facts } from './facts.ts';
import { hashes } from './hash.ts';
import { locator, paragraphCounts } from './locator.ts';
import { contradictions } from './metadata/contradictions.ts';
import { attest } from './metadata/index.ts';
import type { Node } from './node.ts';
import type { Report } from './report.ts';
import { assemble } from './structure.ts';

export { decode } from './decode.ts';
export { checksum } from './hash.ts';

/** The files that problems are reported for. */
export interface Files {
  source: string;
  meta: string;
}

export interface Parsed {
  clauses: Clause[];
  /** What the text says of itself. */
  attested: Attested[];
  problems: Problem[];
}

/**
 * Text → clauses in document order and what the text says of itself, with all problems found.
 * Guarantees: never throws; head + text of a clause are the characters of its source; where no
 * `coverage/*` problem is reported, each character that is neither white space nor a rule has exactly one owner.
 */
export function parse(text: string, meta: DocumentMeta, files: Files): Parsed {
  const found: Problem[] = [];
  const facts = new Facts(meta);
  const lines = new Lines(text);
  const report: Report = (rule, position, message, hint) => {
    const words = text.slice(position, position + QUOTED).split('\n', 1)[0] ?? '';
    const place = { file: files.source, line: lines.at(position), words };
    found.push(problem(rule, RULES[rule].level === 'error' ? place : { ...place, cause: message }, message, hint));
  };
  const clauses = address(assemble(text, facts, report), meta.id);
  const read = attest(text, clauses);
  contradictions(text, meta, read, report);
  const printed = new Openings(text.split('\n'));
  const problems = together(facts.accept(found, (line) => lines.openingOf(line))).map((one) => {
    const paste = pasteFor(one.rule, one.line, printed, one.words);
    return paste ? { ...one, paste } : one;
  });
  for (const { at, message } of facts.unused())
    problems.push(problem('facts/unmatched', { file: files.meta, at }, message));
  for (const { at, message } of facts.refused())
    problems.push(problem('facts/not-acceptable', { file: files.meta, at }, message, REFUSED));
  const [fault] = coverageFaults(text, clauses);
  if (fault) {
    const rule = fault.owners === 0 ? 'coverage/lost' : 'coverage/doubled';
    const message = `“${text[fault.position]}”属于 ${fault.owners} 条记录，应属于 1 条。`;
    problems.push(problem(rule, { file: files.source, line: lines.at(fault.position) }, message));
  }
  return { clauses, attested: read.attested, problems };
}

/** How many characters of a place are kept to name it by. */
const QUOTED = 48;

const REFUSED = '删去这一条；在 structure 里用 as: text 或 as: heading（rank、number）写明。';

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
