import { z } from 'zod';
import type { Clause } from '../../model/clause.ts';
import { spansOf } from '../../search/match.ts';
import { parseQuery } from '../../search/query.ts';
import { Answer, inWords, mindOf, passageOf } from '../answer.ts';
import { tool } from '../tool.ts';
import { DOCUMENT } from './resolve-citation.ts';

const AROUND = 60;

export const searchExact = tool({
  name: 'search_exact',
  title: '逐字检索',
  description:
    '字句在哪些条款里，一处不漏：多个词用空格分开表示都要有，"…"是一个词组，-词 表示不含。全角半角、繁简、大小写视为相同，别的一概不放宽。没有结果只说明这些文件里没有。',
  input: z.object({
    query: z.string().min(1).max(1000).describe('要找的字句'),
    document: DOCUMENT,
    limit: z.number().int().min(1).max(100).default(20).describe('最多列出几条'),
    offset: z.number().int().min(0).default(0).describe('从第几条起'),
  }),
  output: Answer.extend({
    total: z.number().int().describe('how many clauses have the words'),
    occurrences: z.number().int().describe('how often they stand in them'),
  }),
  tell({ query, document, limit, offset }, holdings) {
    const { texts, clauses, documents } = holdings.held;
    const { folding } = texts;
    const within = document?.trim() ? holdings.named(document) : documents;
    if (within.length === 0) {
      const says = `未核：这里没有《${document}》这份文件，没有检索。`;
      const answer = { mind: [], status: 'unchecked' as const, says, passages: [], total: 0, occurrences: 0 };
      return { answer, words: inWords(answer) };
    }
    const { words, without, docs } = parseQuery(query, documents, folding);
    const has = (clause: Clause, word: string) => folding.fold(printed(clause)).includes(word);
    if (words.length === 0) {
      const says = '没有要找的字句：只有空格、符号或“-词”（不含）。要找哪些字？';
      const answer = { mind: [], status: 'ask' as const, says, passages: [], total: 0, occurrences: 0 };
      return { answer, words: inWords(answer) };
    }
    const found = clauses.filter(
      (clause) =>
        within.some(({ id }) => id === clause.doc) &&
        (docs.length === 0 || docs.includes(clause.doc)) &&
        words.every((word) => has(clause, word)) &&
        !without.some((word) => has(clause, word)),
    );
    const spans = (clause: Clause) => words.flatMap((word) => spansOf(printed(clause), word, folding));
    const occurrences = found.reduce((sum, clause) => sum + spans(clause).length, 0);
    const shown = found.slice(offset, offset + limit);
    const passages = shown.map((clause) => {
      const at = spans(clause);
      const [from, to] = [Math.min(...at.map(([a]) => a)), Math.max(...at.map(([, b]) => b))];
      const text = excerpt(printed(clause), from, to);
      return passageOf(holdings, clause, { text });
    });
    const scope =
      within.length === documents.length ? `这里的${documents.length}份文件` : within.map(nameOf).join('、');
    const rest = found.length - offset - shown.length;
    const says =
      found.length === 0
        ? `${scope}里没有“${query}”这样的字句；别的文件里有没有，未核。`
        : `${scope}里有${found.length}条，共${occurrences}处${rest > 0 || offset > 0 ? `；这里是第${offset + 1}条到第${offset + shown.length}条，还有${Math.max(0, rest)}条没有列出` : ''}。`;
    const answer = {
      mind: mindOf(
        holdings,
        found.map(({ doc }) => doc),
      ),
      status: found.length > 0 ? ('found' as const) : ('absent' as const),
      says,
      passages,
      total: found.length,
      occurrences,
    };
    return { answer, words: inWords(answer) };
  },
});

/** Every character of a clause, its number among them. */
const printed = ({ head, text }: Clause): string => head + text;

const nameOf = ({ shortTitle }: { shortTitle: string }): string => `《${shortTitle}》`;

/** The words from the first hit to the last, exactly as printed, with what stands around; `…` where it is cut. */
function excerpt(text: string, from: number, to: number): string {
  const [start, end] = [Math.max(0, from - AROUND), Math.min(text.length, to + AROUND)];
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
