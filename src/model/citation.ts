import type { Clause } from './clause.ts';
import type { DocumentRecord } from './document.ts';

/** What a citation is made of. */
export interface Cited {
  document: Pick<DocumentRecord, 'id' | 'title' | 'issuer' | 'signed' | 'inferred' | 'inferredVerified'>;
  clause: Pick<Clause, 'id' | 'locator' | 'hash'>;
  /** The full address. */
  url: string;
}

/** A way to cite: `accessed` is the day of the access (2026-11-22), where the form asks for one. */
export interface CitationForm {
  id: string;
  name: string;
  format(cited: Cited, accessed: string): string;
}

/** 《河北省全国产业转型升级试验区规划（2016-2020年）》第二部分（二）1第四段 */
export const citation = (document: Pick<DocumentRecord, 'title'>, clause: Pick<Clause, 'locator'>): string =>
  `《${document.title}》${clause.locator}`;

const PARTS = ['年', '月', '日'];

/** 2016-12-30 → 2016年12月30日; 2018 → 2018年. */
export const formatDate = (date: string): string =>
  date
    .split('-')
    .map((number, i) => `${Number(number)}${PARTS[i]}`)
    .join('');

/** 河北省人民政府; where nobody knows it, that. */
export const issuerText = ({ issuer }: Pick<DocumentRecord, 'issuer'>): string => issuer ?? '发文机关不详';

/** 2016年12月30日; where nobody knows it, that. */
export const signedText = ({ signed }: Pick<DocumentRecord, 'signed'>): string =>
  signed === null ? '日期不详' : formatDate(signed);

/** 2016年12月30日; of a text without a signature 2019年9月1日公布, 2019年5月30日通过. */
export const dayText = (document: Pick<DocumentRecord, 'signed' | 'published' | 'passed'>): string => {
  const { signed, published, passed } = document;
  if (signed !== null) return formatDate(signed);
  if (published !== null) return `${formatDate(published)}公布`;
  return passed === null ? signedText(document) : `${formatDate(passed)}通过`;
};

/** 2016—2020年, 2024年. */
export const periodText = ({ from, to }: { from: string; to: string }): string =>
  `${from === to ? to : `${from}—${to}`}年`;

/** 推断为2018年2月22日，未经证实: what is said of the date of a document beside the one that it bears; null where nothing is. */
export const inferredText = ({
  inferred,
  inferredVerified,
}: Pick<DocumentRecord, 'inferred' | 'inferredVerified'>): string | null =>
  inferred === null ? null : `推断为${formatDate(inferred)}，${inferredVerified ? '已证实' : '未经证实'}`;

type Dated = Pick<DocumentRecord, 'signed' | 'inferred' | 'inferredVerified'>;

/** 2017-02-22[2018?]: the date as printed, and the one that the text itself suggests as GB/T 7714 writes inferred ones. */
const datesOf = ({ signed, inferred, inferredVerified }: Dated): string =>
  inferred === null ? (signed ?? '日期不详') : `${signed ?? ''}[${inferred}${inferredVerified ? '' : '?'}]`;

/** What every citation says of a date that cannot be right, or is missing: none or one. */
export const doubtOf = (document: Dated): string[] => {
  const inferred = inferredText(document);
  const printed = document.signed === null ? '不详' : `${formatDate(document.signed)}，原文如此`;
  return inferred === null ? [] : [`署名日期${printed}；${inferred}`];
};

/** Every form that is offered. The checksum tells a later reader whether the text is still the same. */
export const CITATION_FORMS: readonly CitationForm[] = [
  {
    id: 'official',
    name: '公文',
    format: ({ document, clause, url }) =>
      `${citation(document, clause)}（${[...doubtOf(document), `文本校验 ${clause.hash}`].join('；')}）\n${url}`,
  },
  {
    id: 'gbt7714',
    name: 'GB/T 7714',
    format: ({ document, clause, url }, accessed) =>
      `${document.issuer === null ? '' : `${document.issuer}. `}${document.title}：${clause.locator}[EB/OL]. (${datesOf(document)})[${accessed}]. ${url}.`,
  },
  {
    id: 'markdown',
    name: 'Markdown',
    format: ({ document, clause, url }) =>
      `[${citation(document, clause)}](${url})${doubtOf(document)
        .map((doubt) => `（${doubt}）`)
        .join('')}`,
  },
  {
    id: 'bibtex',
    name: 'BibTeX',
    format: ({ document, clause, url }, accessed) =>
      [
        `@misc{${document.id}-${clause.id},`,
        ...(document.issuer === null ? [] : [`  author  = {{${document.issuer}}},`]),
        `  title   = {{${document.title}}},`,
        ...(document.signed === null ? [] : [`  year    = {${document.signed.slice(0, 4)}},`]),
        `  note    = {${[clause.locator, ...doubtOf(document), `文本校验 ${clause.hash}`].join('；')}},`,
        `  url     = {${url}},`,
        `  urldate = {${accessed}}`,
        '}',
      ].join('\n'),
  },
  {
    id: 'ris',
    name: 'RIS',
    format: ({ document, clause, url }, accessed) =>
      [
        'TY  - GOVDOC',
        ...(document.issuer === null ? [] : [`AU  - ${document.issuer}`]),
        `TI  - ${document.title}`,
        ...(document.signed === null
          ? []
          : [`PY  - ${document.signed.slice(0, 4)}`, `DA  - ${document.signed.replaceAll('-', '/')}`]),
        `SE  - ${clause.locator}`,
        ...doubtOf(document).map((doubt) => `N1  - ${doubt}`),
        `N1  - 文本校验 ${clause.hash}`,
        `UR  - ${url}`,
        // A program reads it as a date: where the day is not known yet there is none.
        ...(/^\d/.test(accessed) ? [`Y2  - ${accessed.replaceAll('-', '/')}`] : []),
        'ER  - ',
      ].join('\n'),
  },
  { id: 'address', name: '地址', format: ({ url }) => url },
];
