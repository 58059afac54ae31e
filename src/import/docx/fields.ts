import type { Ledger } from '../ledger.ts';
import { formatted } from './numerals.ts';

/** What a field shows: its result kept, or left away and listed under this name. */
const LEFT_AWAY: Readonly<Record<string, string>> = {
  TOC: '删去目录（由 Word 生成）',
  PAGE: '删去页码',
  NUMPAGES: '删去页码',
  SECTIONPAGES: '删去页码',
  PAGEREF: '删去目录（由 Word 生成）',
  INDEX: '删去索引（由 Word 生成）',
};

interface Field {
  code: string;
  isResult: boolean;
  dropped: string | null;
}

/** Fields as their marks come by: they may begin in one paragraph and end in another, one within the other. */
export class Fields {
  private readonly open: Field[] = [];
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  /** True where a field leaves its words away. */
  get dropped(): string | null {
    return this.open.find((field) => field.dropped !== null)?.dropped ?? null;
  }

  /** True between the beginning of a field and its result. */
  get isCode(): boolean {
    const last = this.open.at(-1);
    return last !== undefined && !last.isResult;
  }

  /** `begin`, `separate` or `end`; the words that stand for a field without a result. */
  mark(type: string): string {
    if (type === 'begin') this.open.push({ code: '', isResult: false, dropped: null });
    const last = this.open.at(-1);
    if (type === 'separate' && last) Object.assign(last, { isResult: true, dropped: droppedBy(last.code) });
    if (type !== 'end') return '';
    this.open.pop();
    return last && !last.isResult && this.dropped === null ? this.drawn(last.code) : '';
  }

  code(words: string): void {
    const last = this.open.at(-1);
    if (last && !last.isResult) last.code += words;
  }

  /** A field in one element: `fldSimple`. */
  within<T>(code: string, read: () => T): T {
    this.open.push({ code, isResult: true, dropped: droppedBy(code) });
    const made = read();
    this.open.pop();
    return made;
  }

  /** EQ \o\ac(○,3) draws ③. Of other fields without a result nothing is shown. */
  private drawn(code: string): string {
    const match = /^\s*eq\s*\\o\s*(?:\\a[clr])?\s*\(\s*[○〇◯O]\s*[,，;；]\s*(.+?)\s*\)\s*$/iu.exec(code);
    const inner = match?.[1] ?? '';
    if (/^\d{1,2}$/.test(inner)) return formatted(Number(inner), 'decimalEnclosedCircle') ?? inner;
    if (/^\s*eq\b/i.test(code)) this.ledger.doubt(`公式域没有读：${code.trim()}`);
    return inner;
  }
}

const droppedBy = (code: string): string | null => {
  const name = code.trim().split(/\s+/u)[0]?.toUpperCase() ?? '';
  return Object.hasOwn(LEFT_AWAY, name) ? (LEFT_AWAY[name] ?? null) : null;
};
