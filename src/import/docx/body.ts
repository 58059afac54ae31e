import { linesOfTable } from '../grid.ts';
import type { Ledger } from '../ledger.ts';
import { Fields } from './fields.ts';
import type { Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import { readRun } from './run.ts';
import type { Styles } from './styles.ts';
import { deletedRows, gridOf } from './table.ts';
import { all, attribute, type Element, elementsOf, find, nameOf, val, wordsOf } from './xml.ts';

/** What a body is read with. */
export interface Tools {
  styles: Styles;
  numbering: Numbering;
  notes: Notes;
  ledger: Ledger;
  /** The lines of a file that is stored within, by its relation. */
  chunk: (id: string) => string[];
}

const AROUND: ReadonlySet<string> = new Set([
  ...['hyperlink', 'smartTag', 'sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'bdo', 'dir', 'subDoc'],
  ...['ruby', 'rubyBase'],
]);
const DELETED = '删去修订中已删的字';

/** The body of a document, or of one of its notes, as lines. */
export class Body {
  private readonly tools: Tools;
  private readonly fields: Fields;
  /** What stands in text boxes of the paragraph that is read. */
  private aside: string[] = [];
  /** The words of a paragraph whose end a revision deleted: the next one goes on with them. */
  private begun = '';

  constructor(tools: Tools) {
    this.tools = tools;
    this.fields = new Fields(tools.ledger);
  }

  /** Paragraphs and tables below an element, in order. */
  readonly lines = (parent: Element): string[] =>
    elementsOf(parent).flatMap((element) => {
      const name = nameOf(element);
      if (name === 'p') return this.paragraph(element);
      if (name === 'tbl') return this.table(element);
      if (name === 'altChunk') return this.tools.chunk(attribute(element, 'id') ?? '');
      if (name === 'sdt' && /table of contents/i.test(val(element, 'sdtPr', 'docPartObj', 'docPartGallery') ?? ''))
        return this.contents(element);
      return AROUND.has(name) ? this.lines(element) : this.leftAway(element);
    });

  private table(table: Element): string[] {
    for (const row of deletedRows(table)) this.drop(DELETED, row);
    const rows = gridOf(table, (cell) => this.lines(cell).filter((line) => line !== ''));
    return linesOfTable(rows, this.tools.ledger);
  }

  private contents(element: Element): string[] {
    for (const paragraph of all(element, 'p')) this.drop('删去目录（由 Word 生成）', paragraph);
    return [];
  }

  /** A deleted block is noted; marks without words are not. */
  private leftAway(element: Element): string[] {
    if (['del', 'moveFrom'].includes(nameOf(element))) this.drop(DELETED, element);
    return [];
  }

  private paragraph(paragraph: Element): string[] {
    const { styles, numbering, ledger } = this.tools;
    const style = styles.ofParagraph(paragraph);
    const outer = this.aside;
    this.aside = [];
    const words = this.words(paragraph, style);
    const aside = this.aside;
    this.aside = outer;
    // A revision deleted its end, or a style separator hides it: what follows goes on in the same line.
    const isGone = ['del', 'specVanish'].some((mark) => find(paragraph, 'pPr', 'rPr', mark) !== undefined);
    if (isGone && words === '') return aside;
    if (/^toc (?:\d|heading)/.test(styles.nameOf(style)) || this.isOnlyContents(paragraph, words)) {
      if (words !== '') ledger.note('删去目录（由 Word 生成）', words);
      return aside;
    }
    const number = this.begun === '' ? numbering.labelOf(paragraph) : null;
    if (number && number.label !== '') ledger.note('写出 Word 自动生成的编号', number.label);
    const whole = this.begun + withNumber(number, words);
    this.begun = isGone ? whole : '';
    return isGone ? aside : [...whole.split('\n').map((line) => line.trim()), ...aside];
  }

  /** A paragraph whose words a field left away: it is no empty line of the text, and has no number of its own. */
  private isOnlyContents(paragraph: Element, words: string): boolean {
    return words.trim() === '' && this.fields.dropped !== null && all(paragraph, 't').length > 0;
  }

  /** The words below an element of a paragraph. */
  private words(parent: Element, style: string | undefined): string {
    return elementsOf(parent)
      .map((element) => {
        const name = nameOf(element);
        if (name === 'r') return this.run(element, style);
        if (name === 'fldSimple')
          return this.fields.within(attribute(element, 'instr') ?? '', () => this.words(element, style));
        if (name === 'oMath' || name === 'oMathPara') return this.formula(element);
        if (AROUND.has(name)) return this.words(element, style);
        this.leftAway(element);
        return '';
      })
      .join('');
  }

  private run(run: Element, style: string | undefined): string {
    const { styles, ledger, notes } = this.tools;
    const words = readRun(run, {
      fields: this.fields,
      ledger,
      notes,
      aside: (content) => {
        const lines = new Body(this.tools).lines(content).filter((line) => line !== '');
        if (lines.length > 0) ledger.note('文本框里的字放在它所在的段落之后', lines.join(' '));
        this.aside.push(...lines);
      },
      ruby: (base) => this.words(base, style),
    });
    if (words.trim() === '' || !styles.isHidden(run, style)) return words;
    ledger.note('删去隐藏的字', words);
    return '';
  }

  private formula(element: Element): string {
    const words = all(element, 't').map(wordsOf).join('');
    this.tools.ledger.doubt(`公式只读出了字：${words}`);
    return words;
  }

  private drop(what: string, element: Element): void {
    const words = [...all(element, 't'), ...all(element, 'delText')].map(wordsOf).join('');
    if (words.trim() !== '') this.tools.ledger.note(what, words);
  }
}

/** A number and the words: a mark that closes it needs no space behind. */
function withNumber(number: ReturnType<Numbering['labelOf']>, words: string): string {
  if (!number || number.label === '') return words;
  const text = words.trimStart();
  const touches = /[a-z0-9]$/i.test(number.label) || (/[.．]$/.test(number.label) && /^\d/.test(text));
  const spaced = number.gap !== 'nothing' && (touches || /[\p{Script=Han}•●■□◆➢✓-]$/u.test(number.label));
  return text === '' ? number.label : `${number.label}${spaced ? ' ' : ''}${text}`;
}
