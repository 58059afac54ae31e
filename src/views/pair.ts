import type { Clause } from '../model/clause.ts';
import type { Link } from '../model/link.ts';
import { keyOf } from '../model/ref.ts';
import { printed } from '../model/source.ts';
import { occurrences } from '../text/occurrences.ts';
import { apart } from './apart.ts';
import { clauseAt, type Work } from './library.ts';
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
  const [to, from] = await Promise.all([clauseAt(keyOf(link.to)), clauseAt(keyOf(link.from))]);
  return [side(to, from.clause, link.evidence.to, link.shared), side(from, to.clause, link.evidence.from, link.shared)];
}

/** 《规划》第二部分（二）1第一段→《意见》第三部分（二）1第一段 */
export async function pairName(link: Link): Promise<string> {
  const sides = await Promise.all([link.to, link.from].map((end) => clauseAt(keyOf(end))));
  return sides.map(({ work, clause }) => `《${work.record.shortTitle}》${clause.locator}`).join('→');
}

/** True where the words that prove a link have figures that differ: only then has a reader to be told how they are marked. */
export async function differsInFigures(link: Link): Promise<boolean> {
  const differs = (parts: readonly Segment[]): boolean =>
    parts.some((part) => typeof part !== 'string' && (part.mark.kind === 'changed' || differs(part.inside)));
  return (await sidesOf(link)).some(({ head, text }) => differs(head) || differs(text));
}

function side(
  at: { work: Work; clause: Clause },
  other: Clause,
  evidence: readonly string[],
  shared: readonly string[],
): Side {
  const words = printed(at.clause);
  const proof = evidence.flatMap((quote) => marksOf(words, quote, 'evidence').slice(0, 1));
  /** Only where the other clause has a figure too: else there is nothing to differ from. */
  const both = /\d/.test(printed(other));
  const figures = [...(both ? words.matchAll(/\d+(?:\.\d+)?%?/g) : [])]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter(
      ({ start, end, text }) =>
        proof.some((mark) => mark.start <= start && end <= mark.end) && !printed(other).includes(text),
    )
    .map(({ start, end }): Mark => ({ start, end, kind: 'changed', href: null, label: null }));
  const common = shared.flatMap((word) => marksOf(words, word, 'shared'));
  const marks = apart([...proof, ...figures, ...common]);
  const cut = at.clause.head.length;
  return {
    ...at,
    head: segments(words.slice(0, cut), clip(marks, 0, cut)),
    text: segments(words.slice(cut), clip(marks, cut, words.length)),
  };
}

const marksOf = (text: string, wanted: string, kind: string): Mark[] =>
  occurrences(text, wanted).map(([start, end]) => ({ start, end, kind, href: null, label: null }));
