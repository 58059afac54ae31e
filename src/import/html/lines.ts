import { formatted } from '../docx/numerals.ts';
import { linesOfTable } from '../grid.ts';
import type { Ledger } from '../ledger.ts';
import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  isBlock,
  isElement,
  isHidden,
  isSilent,
  type Node,
} from './dom.ts';
import { gridOf, isLayout } from './table.ts';

/** Between two of these a break of the source is no space: Chinese is set without. */
const TIGHT = /(?<=[\p{Script=Han}，。、；：！？”’）〕》】])\s*\n\s*(?=[\p{Script=Han}，。、；：！？“‘（〔《【])/gu;
const RAISED: Readonly<Record<string, string>> = { 1: '¹', 2: '²', 3: '³' };
/** How pictures are noted. */
export const PICTURE = '图片没有读：里面的字不在文本里';

/** Blocks of a page → lines. `without` is an element that is left out. */
export class Lines {
  private done: string[] = [];
  private open = '';
  private readonly ledger: Ledger;
  private readonly without: Element | null;

  constructor(ledger: Ledger, without: Element | null = null) {
    this.ledger = ledger;
    this.without = without;
  }

  /** The lines below an element, empty ones left out but for those that part tables. */
  of(element: Element): string[] {
    for (const child of childrenOf(element)) this.node(child);
    this.close();
    return this.done;
  }

  private close(): void {
    const line = this.open
      .replace(TIGHT, '')
      .replace(/[ \t\r\n\f]+/gu, ' ')
      .trim();
    if (line !== '') this.done.push(line);
    this.open = '';
  }

  private node(node: Node): void {
    if (!isElement(node)) {
      if ('value' in node) this.open += node.value;
      return;
    }
    if (node === this.without || isSilent(node)) return;
    if (isHidden(node)) this.hidden(node);
    else if (node.tagName === 'br') this.close();
    else if (node.tagName === 'img') this.picture(node);
    else if (node.tagName === 'sup') this.raised(node);
    else if (node.tagName === 'table') this.table(node);
    else if (node.tagName === 'ol') this.numbered(node);
    else if (node.tagName === 'rt' || node.tagName === 'rp') this.ledger.note('删去注音', this.inner(node).join(''));
    else if (isBlock(node)) this.block(node);
    else for (const child of childrenOf(node)) this.node(child);
  }

  private block(element: Element): void {
    this.close();
    for (const child of childrenOf(element)) this.node(child);
    this.close();
  }

  private inner(element: Element): string[] {
    return new Lines(this.ledger, this.without).of(element);
  }

  private hidden(element: Element): void {
    const words = new Lines(SILENCE).of(element).join(' ');
    if (words !== '') this.ledger.note('删去网页不显示的字', words);
  }

  private picture(element: Element): void {
    const size = (name: string) => Number.parseInt(attribute(element, name), 10);
    if (size('width') < 60 || size('height') < 40) return;
    this.ledger.note(PICTURE, attribute(element, 'alt'));
  }

  private raised(element: Element): void {
    const words = this.inner(element).join('');
    this.open += RAISED[words] ?? words;
  }

  private table(table: Element): void {
    this.close();
    const quiet = (cell: Element) => new Lines(SILENCE, this.without).of(cell);
    if (isLayout(table, quiet)) {
      this.block(table);
      return;
    }
    for (const child of elementsIn(table)) if (child.tagName === 'caption') this.block(child);
    this.done.push(
      ...linesOfTable(
        gridOf(table, (cell) => this.inner(cell)),
        this.ledger,
      ),
    );
  }

  /** The numbers that a page shows before the entries of a list. */
  private numbered(list: Element): void {
    this.close();
    let number = Number.parseInt(attribute(list, 'start'), 10) || 1;
    for (const child of elementsIn(list)) {
      if (child.tagName !== 'li') {
        this.block(child);
        continue;
      }
      number = Number.parseInt(attribute(child, 'value'), 10) || number;
      const [first = '', ...rest] = this.inner(child);
      const label = `${numeral(number, list)}${styleOf(list) === 'cjk' ? '、' : '.'}`;
      this.ledger.note('写出网页自动生成的编号', label);
      this.done.push(`${label}${/^[a-z0-9]/i.test(first) ? ' ' : ''}${first}`, ...rest);
      number++;
    }
  }
}

/** Notes nothing: for looking ahead. */
const SILENCE = { note: () => undefined } as unknown as Ledger;

const TYPES: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const STYLES: Readonly<Record<string, string>> = {
  ...{ 'lower-alpha': 'lowerLetter', 'upper-alpha': 'upperLetter', 'lower-roman': 'lowerRoman' },
  ...{ 'upper-roman': 'upperRoman', 'decimal-leading-zero': 'decimalZero' },
};

const listStyle = (list: Element): string =>
  /list-style(?:-type)?\s*:[^;]*?\b([a-z-]+)/i.exec(attribute(list, 'style'))?.[1]?.toLowerCase() ?? '';

const styleOf = (list: Element): 'cjk' | 'other' =>
  /^(?:cjk-ideographic|simp-chinese-informal|trad-chinese-informal|cjk-decimal)$/.test(listStyle(list))
    ? 'cjk'
    : 'other';

function numeral(number: number, list: Element): string {
  const format =
    styleOf(list) === 'cjk' ? 'chineseCounting' : (STYLES[listStyle(list)] ?? TYPES[attribute(list, 'type')]);
  return formatted(number, format ?? 'decimal') ?? String(number);
}
