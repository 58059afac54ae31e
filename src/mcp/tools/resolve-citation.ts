import { z } from 'zod';
import { Answer, inWords, mindOf } from '../answer.ts';
import { locate } from '../locate.ts';
import { tool } from '../tool.ts';

/** How a document is named in a question. */
export const DOCUMENT = z.string().max(300).optional().describe('只在这份文件里：id、标题或简称；不写则在全部文件里');

export const resolveCitation = tool({
  name: 'resolve_citation',
  title: '引文指哪一条',
  description:
    '把任何写法的引文（文件名加编号、网址、标题、文本校验）对到条款，给出出处、永久地址和文本校验。一条引文可能指几处时会反问，不要替用户选。这里没有的文件答“未核”：不等于不存在，也不等于已废止。',
  input: z.object({
    citation: z.string().min(1).max(2000).describe('引文，照原样：规划第二部分（二）1第四段'),
    document: DOCUMENT,
  }),
  output: Answer,
  tell({ citation, document }, holdings) {
    const { status, places, says, mind, docs } = locate(holdings, citation, document);
    const passages = places.map(({ clause, passage }) => ({
      ...passage,
      ...(clause && clause.text !== '' && places.length === 1 && !passage.text ? { text: clause.text } : {}),
    }));
    const all = mindOf(holdings, [...places.map(({ record }) => record.id), ...docs]);
    const answer = { mind: [...mind, ...all], status, says, passages };
    return { answer, words: inWords(answer) };
  },
});
