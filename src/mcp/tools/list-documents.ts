import { z } from 'zod';
import { issuerText, signedText } from '../../model/citation.ts';
import { hasPage } from '../../model/clause.ts';
import { Answer, documentPassage, inWords, mindOf } from '../answer.ts';
import { numberCaution } from '../cautions.ts';
import { tool } from '../tool.ts';

const Listed = z.object({
  id: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  kind: z.string().nullable(),
  issuer: z.string().nullable().describe('several joined by 、; null where nobody knows it'),
  number: z.string().nullable().describe('文号; null where no reliable source has it: never to be made up'),
  signed: z.string().nullable().describe('the date of the signature as printed; null where nobody knows it'),
  inferred: z
    .string()
    .nullable()
    .describe('the date that the text itself suggests, where the printed one cannot be right'),
  inferredVerified: z.boolean().nullable(),
  inferredReason: z.string().nullable(),
  address: z.string(),
  sha256: z.string().describe('checksum of the source text'),
  clauses: z.number().int(),
  parts: z.array(z.object({ clause: z.string(), head: z.string(), address: z.string() })),
});

export const listDocuments = tool({
  name: 'list_documents',
  title: '有哪些文件',
  description: '这里收有的全部文件：标题、机关、日期、文号、目录、地址和校验和。不在其中的文件，这里一概不能核对。',
  input: z.object({}),
  output: Answer.extend({ documents: z.array(Listed) }),
  tell(_, holdings) {
    const { documents: records, absolute } = holdings.held;
    const documents = records.map((record) => {
      const { id, title, shortTitle, kind, issuer, number, signed, inferred, inferredVerified, inferredReason } =
        record;
      const parts = holdings.treeOf(id).children(null).filter(hasPage);
      return {
        ...{ id, title, shortTitle, kind, issuer, number, signed, inferred, inferredVerified, inferredReason },
        address: absolute(record.url),
        sha256: record.sha256,
        clauses: holdings.clausesOf(id).length,
        parts: parts.map(({ id: clause, head, url }) => ({ clause, head, address: absolute(url) })),
      };
    });
    const answer = {
      mind: [
        ...mindOf(
          holdings,
          records.map(({ id }) => id),
        ),
        ...records.flatMap(numberCaution),
      ],
      status: documents.length > 0 ? ('found' as const) : ('absent' as const),
      says: `这里有${documents.length}份文件。不在其中的，一概未核：不等于不存在。`,
      passages: records.map((record) =>
        documentPassage(
          holdings,
          record,
          `${issuerText(record)}，署名日期${signedText(record)}；id：${record.id}；又称《${record.shortTitle}》`,
        ),
      ),
      documents,
    };
    const contents = documents.map(
      ({ title, parts }) => `《${title}》目录：\n${parts.map(({ head }) => head).join('\n')}`,
    );
    return { answer, words: inWords(answer, contents) };
  },
});
