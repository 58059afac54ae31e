import type { Clause } from './clause.ts';
import type { DocumentRecord } from './document.ts';

/** What a citation is made of. */
export interface Cited {
  document: Pick<DocumentRecord, 'id' | 'title' | 'issuer' | 'signed'>;
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

/** Every form that is offered. The checksum tells a later reader whether the text is still the same. */
export const CITATION_FORMS: readonly CitationForm[] = [
  {
    id: 'official',
    name: '公文',
    format: ({ document, clause, url }) => `${citation(document, clause)}（文本校验 ${clause.hash}）\n${url}`,
  },
  {
    id: 'gbt7714',
    name: 'GB/T 7714',
    format: ({ document: { issuer, title, signed }, clause, url }, accessed) =>
      `${issuer === null ? '' : `${issuer}. `}${title}：${clause.locator}[EB/OL]. (${signed ?? '日期不详'})[${accessed}]. ${url}.`,
  },
  {
    id: 'markdown',
    name: 'Markdown',
    format: ({ document, clause, url }) => `[${citation(document, clause)}](${url})`,
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
        `  note    = {${clause.locator}；文本校验 ${clause.hash}},`,
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
        `N1  - 文本校验 ${clause.hash}`,
        `UR  - ${url}`,
        `Y2  - ${accessed.replaceAll('-', '/')}`,
        'ER  - ',
      ].join('\n'),
  },
  { id: 'address', name: '地址', format: ({ url }) => url },
];

/** 推断为2018年2月22日，未经证实: what is said of the date of a document beside the one that it bears; null where nothing is. */
export const inferredText = ({
  inferred,
  inferredVerified,
}: Pick<DocumentRecord, 'inferred' | 'inferredVerified'>): string | null =>
  inferred === null ? null : `推断为${formatDate(inferred)}，${inferredVerified ? '已证实' : '未经证实'}`;
