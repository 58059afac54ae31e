import type { Attested } from '../../model/attested.ts';
import type { DocumentMeta } from '../../model/document.ts';
import type { Report } from '../report.ts';
import { tight } from './bodies.ts';
import type { Read } from './index.ts';
import { plainNumber } from './numbers.ts';

const FIELDS = ['title', 'kind', 'number', 'issuer', 'signed'] as const;
type Field = (typeof FIELDS)[number];

const NAMES: Record<Field, string> = {
  ...{ title: '标题', kind: '文种', number: '文号', issuer: '发文机关', signed: '落款日期' },
};

/** What document.yaml says otherwise than the text: one problem a field, at the words of the text, with both values. */
export function contradictions(text: string, meta: DocumentMeta, { attested, others }: Read, report: Report): void {
  for (const field of FIELDS) {
    const written = meta[field];
    const taken = attested.filter((one) => one.field === field);
    const [first] = taken;
    if (written === undefined || !first) continue;
    const all = [...taken, ...others.filter((one) => one.field === field)];
    if (written !== null && agrees[field](written, all, attested)) continue;
    const at = first.source[0]?.[0] ?? 0;
    report(`metadata/${field}`, at, message(field, written, taken), hintOf(field, lineAt(text, at)));
  }
}

function message(field: Field, written: string | null, taken: readonly Attested[]): string {
  const printed = taken.map((one) => one.printed.trim()).join('、');
  const read = taken.map(({ value }) => value).join('、');
  const other = written === null ? '空（null）' : `“${written}”`;
  return `${NAMES[field]}：document.yaml 写的是${other}，原文印的是“${printed}”${printed === read ? '' : `（${read}）`}。`;
}

/** The line of YAML that accepts it, as it can be copied; its quote opens the line. */
const hintOf = (field: Field, line: string): string =>
  `以原文为准的，删去 document.yaml 的 ${field} 一行；以 document.yaml 为准的，写 accept: [{rule: metadata/${field}, quote: "${line.slice(0, 16)}", reason: 为什么}]。`;

const lineAt = (text: string, at: number): string =>
  text
    .slice(text.lastIndexOf('\n', at) + 1)
    .split('\n', 1)[0]
    ?.trim() ?? '';

type Agrees = (written: string, said: readonly Attested[], attested: readonly Attested[]) => boolean;

const agrees: Record<Field, Agrees> = {
  // Who issues it may open the title or be left out of it; so may the brackets at its end.
  title: (written, said, attested) => {
    const issuers = attested.filter(({ field }) => field === 'issuer').map(({ value }) => value);
    return said.some(({ value }) => sameTitle(written, value, issuers));
  },
  kind: (written, said) => said.some(({ value }) => written.endsWith(value) || value.endsWith(written)),
  number: (written, said) =>
    said.some(({ value }) => value === plainNumber(written) || value.endsWith(`令${plainNumber(written)}`)),
  issuer: (written, said) => {
    const names = new Set(said.map(({ value }) => value));
    return names.has(written) || written.split(/[、\s]+/u).every((name) => names.has(name));
  },
  // As far as both know it: 2016 and 2016-12-30 agree.
  signed: (written, said) => said.some(({ value }) => value.startsWith(written)),
};

function sameTitle(written: string, printed: string, issuers: readonly string[]): boolean {
  const plain = (title: string) =>
    tight(title)
      .replace(/[（〔(]/gu, '(')
      .replace(/[）〕)]/gu, ')')
      .replace(/[－–—~～]+/gu, '-');
  const [a, b] = [plain(written), plain(printed)];
  const opened = issuers.map(tight);
  const prefix = [...opened, opened.join('')].filter(Boolean);
  return a === b || prefix.some((name) => a === name + b || b === name + a);
}
