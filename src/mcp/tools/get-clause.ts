import { z } from 'zod';
import { CITATION_FORMS } from '../../model/citation.ts';
import { Answer, inWords, mindOf, type Passage, passageOf } from '../answer.ts';
import { numberCaution } from '../cautions.ts';
import type { Holdings } from '../holdings.ts';
import { locate, type Meant } from '../locate.ts';
import { tool } from '../tool.ts';
import { DOCUMENT } from './resolve-citation.ts';

/** Longer than this, a text is told by its contents. */
const MOST_CHARACTERS = 12_000;

const Clauses = Answer.extend({
  citations: z
    .array(z.object({ form: z.string(), text: z.string() }))
    .describe('ways to cite the place, ready to paste'),
  errata: z
    .array(z.object({ quote: z.string(), suggestion: z.string().nullable(), reason: z.string() }))
    .describe('what looks wrong in the print; the text itself is never altered'),
  above: z.array(z.string()).describe('headings above the place, outermost first'),
});

export const getClause = tool({
  name: 'get_clause',
  title: '一条的原文',
  description:
    '一条及其下各条逐字的原文，连同出处、永久地址、文本校验、可直接粘贴的引文和已知的印刷疑误。引用原文时逐字照录，不要改写，疑误也不要替原文改正。',
  input: z.object({
    clause: z.string().min(1).max(2000).describe('条款：地址、编号（2.2.1.p4）或任何写法的引文'),
    document: DOCUMENT,
  }),
  output: Clauses,
  tell({ clause, document }, holdings) {
    const { status, places, says, mind, docs: about } = locate(holdings, clause, document);
    const [one, ...others] = places;
    const docs = [...places.map(({ record }) => record.id), ...about];
    const all = [...mind, ...mindOf(holdings, docs)];
    if (status !== 'found' || !one || others.length > 0) {
      const passages = places.map(({ passage }) => passage);
      const answer = { mind: all, status, says, passages, citations: [], errata: [], above: [] };
      return { answer, words: inWords(answer) };
    }
    const text = passagesOf(holdings, one);
    const errata = holdings.held.errata
      .filter(({ doc, clause: id }) => text.passages.some((p) => p.document === doc && p.clause === id))
      .map(({ quote, suggestion, reason }) => ({ quote, suggestion, reason }));
    const citations = citationsOf(holdings, one);
    const above = one.clause
      ? holdings
          .treeOf(one.record.id)
          .lineage(one.clause)
          .slice(0, -1)
          .map(({ head }) => head)
      : [];
    const answer = {
      mind: [...all, ...numberCaution(one.record)],
      status,
      says: [says, text.cut].filter(Boolean).join(''),
      passages: text.passages,
      citations,
      errata,
      above,
    };
    const doubts = errata.map(
      ({ quote, suggestion, reason }) =>
        `原文疑误：“${quote}”${suggestion === null ? '' : `疑为“${suggestion}”`}。${reason}（原文未改）`,
    );
    return { answer, words: inWords(answer, [...doubts, `引文：${citations[0]?.text ?? ''}`]) };
  },
});

/** The place and all below it with their words; where that is too long, only what stands right below, without words. */
function passagesOf(holdings: Holdings, { record, clause, passage }: Meant): { passages: Passage[]; cut: string } {
  const tree = holdings.treeOf(record.id);
  const inside = clause ? tree.subtree(clause) : holdings.clausesOf(record.id);
  if (passage.text !== undefined) return { passages: [passage], cut: '' };
  const length = inside.reduce((sum, { head, text }) => sum + head.length + text.length, 0);
  if (length <= MOST_CHARACTERS)
    return {
      passages: inside.map((own) => passageOf(holdings, own, { text: own.head + own.text })),
      cut: '',
    };
  return {
    passages: [passage, ...tree.children(clause?.id ?? null).map((own) => passageOf(holdings, own))],
    cut: `共${length}字，太长，下面只是目录，没有原文：请按条逐一取用。`,
  };
}

function citationsOf({ held }: Holdings, { record, clause, passage }: Meant): { form: string; text: string }[] {
  if (!clause) return [{ form: '公文', text: `${passage.citation}\n${passage.address}` }];
  const cited = { document: record, clause: { ...clause, locator: passage.locator }, url: passage.address };
  return CITATION_FORMS.filter(({ id }) => id !== 'address').map((form) => ({
    form: form.name,
    text: form.format(cited, held.today()),
  }));
}
