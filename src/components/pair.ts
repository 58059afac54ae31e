import { clauseAt, type Work } from '../library.ts';
import type { Clause } from '../model/clause.ts';
import type { Link } from '../model/link.ts';
import { printed } from '../model/source.ts';
import { clip, type Mark, type Segment, segments } from './marks.ts';

/** One side of a pair: a clause with the words marked that it shares with the other, and that prove the link. */
export interface Side {
  work: Work;
  clause: Clause;
  head: Segment[];
  text: Segment[];
}

/** The two clauses of a link, the earlier document's first, as readers compare them. */
export async function sidesOf(link: Link): Promise<[Side, Side]> {
  const [to, from] = await Promise.all([
    clauseAt(`${link.to.doc}/${link.to.clause}`),
    clauseAt(`${link.from.doc}/${link.from.clause}`),
  ]);
  return [side(to, from.clause, link.evidence.to, link.shared), side(from, to.clause, link.evidence.from, link.shared)];
}

function side(
  at: { work: Work; clause: Clause },
  other: Clause,
  evidence: readonly string[],
  shared: readonly string[],
): Side {
  const words = printed(at.clause);
  const proof = evidence.flatMap((quote) => marksOf(words, quote, 'evidence', false));
  const figures = [...words.matchAll(/\d+(?:\.\d+)?%?/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter(
      ({ start, end, text }) =>
        proof.some((mark) => mark.start <= start && end <= mark.end) && !printed(other).includes(text),
    )
    .map(({ start, end }): Mark => ({ start, end, kind: 'changed', href: null, label: null }));
  const common = shared.flatMap((word) => marksOf(words, word, 'shared', true));
  const marks = apart([...proof, ...figures, ...common]);
  const cut = at.clause.head.length;
  return {
    ...at,
    head: segments(words.slice(0, cut), clip(marks, 0, cut)),
    text: segments(words.slice(cut), clip(marks, cut, words.length)),
  };
}

function marksOf(text: string, wanted: string, kind: string, all: boolean): Mark[] {
  const found: Mark[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    found.push({ start: at, end: at + wanted.length, kind, href: null, label: null });
    if (!all) break;
  }
  return found;
}

/** Marks of one kind that touch or overlap become one, so that no word is marked twice in the same way. */
function apart(marks: readonly Mark[]): Mark[] {
  const out: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.findLast(({ kind }) => kind === mark.kind);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else out.push({ ...mark });
  }
  return out;
}
