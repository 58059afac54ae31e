import { z } from 'zod';
import type { Link } from '../../model/link.ts';
import { LINK_TYPES } from '../../model/link-type.ts';
import { compare as piecesOf } from '../../search/notice/compare.ts';
import { Answer, inWords, mindOf, type Passage, passageOf } from '../answer.ts';
import type { Holdings } from '../holdings.ts';
import { locate, type Meant } from '../locate.ts';
import { tool } from '../tool.ts';

const Linked = z.object({
  id: z.string(),
  address: z.string(),
  type: z.string(),
  says: z.string(),
  origin: z.string().describe('rule or editorial: who decided it'),
  from: z.object({ document: z.string(), clause: z.string(), quotes: z.array(z.string()) }),
  to: z.object({ document: z.string(), clause: z.string(), quotes: z.array(z.string()) }),
});

const Difference = z.object({ kind: z.enum(['same', 'a', 'b']), text: z.string() });
type Difference = z.infer<typeof Difference>;

export const compare = tool({
  name: 'compare',
  title: '对照两条',
  description:
    '两条原文的异同，和编者或规则判定的承接关系（各有逐字证据）；只给一条时，列出与它有关的各条。字面相同不等于承接，没有判定的关系这里不下结论。',
  input: z.object({
    a: z.string().min(1).max(2000).describe('一条：地址、编号或引文'),
    b: z.string().max(2000).optional().describe('另一条；不写则列出与第一条有关的各条'),
  }),
  output: Answer.extend({
    links: z.array(Linked).describe('judged relations between the two, or of the one'),
    differences: z
      .array(Difference)
      .describe(
        'the words of a and b, piece by piece: in both, in a alone, in b alone; empty where they have little in common',
      ),
  }),
  tell({ a, b }, holdings) {
    const asked = [a, ...(b?.trim() ? [b] : [])].map((text) => locate(holdings, text));
    const failed = asked.find(({ status, places: [one] }) => status !== 'found' || !one?.clause);
    const places = asked.flatMap((located) => located.places);
    const mind = [
      ...asked.flatMap((located) => located.mind),
      ...mindOf(holdings, [...places.map(({ record }) => record.id), ...asked.flatMap(({ docs }) => docs)]),
    ];
    if (failed) {
      const says = failed.status === 'found' ? '对照要写到条，不能是整份文件。是哪一条？' : failed.says;
      const status = failed.status === 'found' ? ('ask' as const) : failed.status;
      const passages = failed.places.map(({ passage }) => passage);
      const answer = { mind, status, says, passages, links: [], differences: [] as Difference[] };
      return { answer, words: inWords(answer) };
    }
    const [first, second] = places as [Meant, Meant | undefined];
    return second ? pair(holdings, first, second, mind) : related(holdings, first, mind);
  },
});

function pair(holdings: Holdings, a: Meant, b: Meant, mind: string[]) {
  const links = holdings.held.links.filter((link) => touches(holdings, link, a, b) || touches(holdings, link, b, a));
  const differences = differencesOf(holdings, wordsOf(holdings, a), wordsOf(holdings, b));
  const judged = links.length > 0 ? `判定有${links.length}处承接关系` : '没有判定承接关系（不等于没有）';
  const passages = [a, b].map((one) => ({ ...one.passage, text: wordsOf(holdings, one) }));
  const answer = {
    ...{ mind, status: 'found' as const, passages, differences },
    says: `两条原文如下；${judged}。`,
    links: links.map((link) => linked(holdings, link)),
  };
  const shown = differences.map(({ kind, text }) =>
    kind === 'same' ? text : `［${kind === 'a' ? '甲' : '乙'}：${text}］`,
  );
  const words =
    differences.length > 0 ? `异同（甲、乙是只有一方有的字）：${shown.join('')}` : '两条字面相差太大，不逐字列出异同。';
  return { answer, words: inWords(answer, [words, ...lines(answer.links)]) };
}

/** Longer texts, and those that have less than half in common, are not told piece by piece. */
const MOST_CHARACTERS = 3000;

function differencesOf({ held }: Holdings, a: string, b: string): Difference[] {
  if (Math.max(a.length, b.length) > MOST_CHARACTERS) return [];
  const { pieces } = piecesOf(a, b, held.texts.folding);
  const same = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  if (same * 2 < Math.min(a.length, b.length)) return [];
  return pieces.map(({ kind, text }) => ({ kind: kind === 'added' ? 'a' : kind === 'missing' ? 'b' : 'same', text }));
}

function related(holdings: Holdings, a: Meant, mind: string[]) {
  const links = holdings.held.links.filter(
    ({ from, to }) => within(holdings, a, from.doc, from.clause) || within(holdings, a, to.doc, to.clause),
  );
  const others = links.flatMap((link): Passage[] => {
    const own = within(holdings, a, link.from.doc, link.from.clause);
    const { doc, clause: id } = own ? link.to : link.from;
    const clause = holdings.clause(doc, id);
    return clause ? [passageOf(holdings, clause, { note: `${LINK_TYPES[link.type].name}：${link.note}` })] : [];
  });
  const answer = {
    mind: [
      ...mind,
      ...mindOf(
        holdings,
        others.map(({ document }) => document),
      ).filter((line) => !mind.includes(line)),
    ],
    status: links.length > 0 ? ('found' as const) : ('absent' as const),
    says:
      links.length > 0
        ? `与${a.passage.citation}有关的有${links.length}处。`
        : `没有判定与${a.passage.citation}有关的条款；不等于没有关系。`,
    passages: others,
    links: links.map((link) => linked(holdings, link)),
    differences: [],
  };
  return { answer, words: inWords(answer, lines(answer.links)) };
}

/** Number, heading and words, and those of all below. */
function wordsOf(holdings: Holdings, { record, clause, passage }: Meant): string {
  if (passage.text !== undefined) return passage.text;
  const inside = clause ? holdings.treeOf(record.id).subtree(clause) : [];
  return inside.map(({ head, text }) => head + text).join('\n');
}

function within(holdings: Holdings, { record, clause }: Meant, doc: string, id: string): boolean {
  if (record.id !== doc || !clause) return false;
  const own = holdings.clause(doc, id);
  return own !== undefined && holdings.treeOf(doc).lineage(own).includes(clause);
}

const touches = (holdings: Holdings, { from, to }: Link, a: Meant, b: Meant): boolean =>
  within(holdings, a, from.doc, from.clause) && within(holdings, b, to.doc, to.clause);

const linked = (
  { held }: Holdings,
  { id, type, note, origin, from, to, evidence, url }: Link,
): z.infer<typeof Linked> => ({
  ...{ id, type, origin, address: held.absolute(url) },
  says: `${LINK_TYPES[type].name}：${note}`,
  from: { document: from.doc, clause: from.clause, quotes: evidence.from },
  to: { document: to.doc, clause: to.clause, quotes: evidence.to },
});

const lines = (links: readonly z.infer<typeof Linked>[]): string[] =>
  links.map(
    ({ says, address, origin, from, to }) =>
      `${says}（${origin === 'rule' ? '规则判定' : '编者判定'}）\n证据：“${from.quotes.join('”“')}”／“${to.quotes.join('”“')}”\n${address}`,
  );
