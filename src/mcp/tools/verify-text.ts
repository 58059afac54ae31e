import { z } from 'zod';
import { inWords as findingInWords } from '../../search/notice/docx.ts';
import { checkNotice, type Finding, type Report, VERDICTS, type Verdict } from '../../search/notice/notice.ts';
import { Answer, documentPassage, inWords, mindOf, Passage, passageOf } from '../answer.ts';
import type { Holdings } from '../holdings.ts';
import { tool } from '../tool.ts';

const Checked = z.object({
  kind: z.enum(['citation', 'quotation']),
  start: z.number().int().describe('[start, end) in the text that was given, in UTF-16 code units'),
  end: z.number().int(),
  text: z.string(),
  verdict: z.enum(Object.keys(VERDICTS) as [Verdict, ...Verdict[]]),
  wrong: z.boolean().describe('it counts against the text'),
  says: z.string().describe('the verdict in words, with what differs and what would be right'),
  places: z.array(Passage),
});

export const verifyText = tool({
  name: 'verify_text',
  title: '核对引文和引语',
  description:
    '核对一段文字或整篇文稿：每处引文是否存在、是否题名相符，每处引语是否逐字一致（「」『』“”"等引号都认）。只核引文和引语，其余字句不核；不在这些文件里的答“未核”。不要把“没有查到错”说成“全部无误”。',
  input: z.object({ text: z.string().min(1).max(200_000).describe('要核对的文字，照原样，连引号和书名号') }),
  output: Answer.extend({
    findings: z.array(Checked),
    wrong: z.number().int(),
    right: z.number().int(),
    unchecked: z.number().int(),
    uncheckedCharacters: z.number().int().describe('characters of the text that stand in no citation or quotation'),
  }),
  async tell({ text }, holdings) {
    const report = await checkNotice(text, holdings.held.texts);
    const findings = report.findings.map((finding) => checked(holdings, finding));
    const outside = text.replace(/\s/gu, '').length - covered(text, report.findings);
    const docs = report.findings.flatMap(({ places }) => places.map(({ doc }) => doc));
    const answer = {
      mind: [...scopeOf(report, outside), ...mindOf(holdings, docs)],
      status: statusOf(report),
      says: report.summary,
      passages: [],
      findings,
      wrong: report.wrong,
      right: report.right,
      unchecked: report.unchecked,
      uncheckedCharacters: outside,
    };
    return { answer, words: inWords(answer, findings.map(lineOf)) };
  },
});

const statusOf = ({ wrong, right }: Report) =>
  wrong > 0 ? ('wrong' as const) : right > 0 ? ('found' as const) : ('unchecked' as const);

/** What was not checked is said before what was. */
function scopeOf({ unchecked, wrong, right }: Report, outside: number): string[] {
  return [
    ...(wrong > 0 ? [`${wrong}处有误。`] : []),
    ...(wrong + right === 0 ? ['什么都没有核成：不能说这段文字无误。'] : []),
    ...(unchecked > 0 ? [`${unchecked}处未核或不能判断：不等于无误，也不等于虚构。`] : []),
    ...(outside > 0 ? [`只核了引文和引语；其余约${outside}字不是引文引语，没有核。`] : []),
  ];
}

function covered(text: string, findings: readonly Finding[]): number {
  const inside = new Uint8Array(text.length);
  for (const { start, end } of findings) inside.fill(1, start, end);
  return [...inside].filter((on, at) => on === 1 && !/\s/u.test(text[at] ?? '')).length;
}

function checked(holdings: Holdings, finding: Finding): z.infer<typeof Checked> {
  const { kind, start, end, text, verdict, wrong } = finding;
  const places = finding.places.flatMap(({ doc, id, url }) => {
    const clause = holdings.clause(doc, id);
    return clause
      ? [passageOf(holdings, clause, { url })]
      : id === ''
        ? [documentPassage(holdings, holdings.document(doc))]
        : [];
  });
  return { kind, start, end, text, verdict, wrong, says: findingInWords(finding), places };
}

function lineOf({ text, says, places, wrong }: z.infer<typeof Checked>, i: number): string {
  const words = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  const where = places
    .slice(0, 3)
    .map(({ citation, check, address }) => `   ${citation}${check ? `（文本校验 ${check}）` : ''} ${address}`);
  return [`${i + 1}. ${wrong ? '✗ ' : ''}“${words}”：${says}`, ...where].join('\n');
}
