import type { Ledger } from '../ledger.ts';
import { formatted } from './numerals.ts';
import { type NumPr, numPrOf, type Styles } from './styles.ts';
import { symbolOf } from './symbols.ts';
import { attribute, type Element, elementsOf, find, isOn, nameOf, numberOf, val } from './xml.ts';

/** A level of a list, as numbering.xml defines it. */
interface Level {
  start: number;
  format: string;
  text: string;
  /** What stands between the number and the words. */
  gap: 'tab' | 'space' | 'nothing';
  /** After which level (from 1) it begins anew; 0: never; undefined: after each level above. */
  restart: number | undefined;
  /** All numbers of its text in figures. */
  legal: boolean;
  style: string | undefined;
  font: string;
}

/** A list that paragraphs name: its definition, and what it says otherwise. */
interface List {
  definition: number;
  levels: ReadonlyMap<number, Level>;
  starts: ReadonlyMap<number, number>;
}

/** numbering.xml: the numbers that Word shows and does not store, counted as the paragraphs come by. */
export class Numbering {
  private readonly definitions = new Map<number, Element>();
  private readonly nums = new Map<number, Element>();
  private readonly lists = new Map<number, List | null>();
  /** The count of each level, by definition: lists of one definition count on together. */
  private readonly counts = new Map<number, Map<number, number>>();
  private readonly begun = new Set<string>();
  private readonly styles: Styles;
  private readonly ledger: Ledger;

  constructor(root: Element | null, styles: Styles, ledger: Ledger) {
    this.styles = styles;
    this.ledger = ledger;
    for (const element of root ? elementsOf(root) : []) {
      const id = (name: string) => numberOf(attribute(element, name)) ?? -1;
      if (nameOf(element) === 'abstractNum') this.definitions.set(id('abstractNumId'), element);
      if (nameOf(element) === 'num') this.nums.set(id('numId'), element);
    }
  }

  /** The number of a paragraph with what parts it from the words; null where it has none. It is counted by being asked for. */
  labelOf(paragraph: Element): { label: string; gap: Level['gap'] } | null {
    const asked = this.asked(paragraph);
    const list = asked && this.listOf(asked.numId);
    const level = list?.levels.get(asked?.level ?? 0);
    if (!asked || !list || !level) return null;
    this.count(asked.numId, list, asked.level);
    if (level.format === 'bullet') return { label: this.bullet(level), gap: level.gap };
    return { label: this.shown(list, asked.level, level), gap: level.gap };
  }

  /** What the paragraph says of numbers, else its style. 0 takes a number away that the style gives. */
  private asked(paragraph: Element): Required<NumPr> | null {
    const own = find(paragraph, 'pPr', 'numPr');
    const { numId, level } = own ? numPrOf(own) : {};
    const style = this.styles.ofParagraph(paragraph);
    const byStyle = this.styles.numbering(style);
    const list = numId ?? byStyle?.numId ?? 0;
    if (list === 0) return null;
    return {
      numId: list,
      level: level ?? this.levelOf(list, style) ?? (numId === undefined ? byStyle?.level : 0) ?? 0,
    };
  }

  /** The level of a list that names the style, or one that the style is based on. */
  private levelOf(numId: number, style: string | undefined): number | undefined {
    const levels = this.listOf(numId)?.levels ?? new Map<number, Level>();
    for (const id of this.styles.lineage(style)) for (const [at, level] of levels) if (level.style === id) return at;
    return undefined;
  }

  private listOf(numId: number): List | null {
    const known = this.lists.get(numId);
    if (known !== undefined) return known;
    const num = this.nums.get(numId);
    const definition = num && this.definitionOf(num);
    const list = num && definition !== undefined ? this.read(num, definition) : null;
    this.lists.set(numId, list);
    return list;
  }

  /** The definition of a list; where it only names a list style, that of the style. */
  private definitionOf(num: Element, seen: readonly number[] = []): number | undefined {
    const id = numberOf(val(num, 'abstractNumId'));
    const link = val(this.definitions.get(id ?? -1), 'numStyleLink');
    if (id === undefined || link === undefined || seen.includes(id)) return id;
    const linked = this.nums.get(this.styles.listOf(link) ?? -1);
    const byStyle = [...this.definitions].find(([, element]) => val(element, 'styleLink') === link)?.[0];
    return (linked && this.definitionOf(linked, [...seen, id])) ?? byStyle ?? id;
  }

  private read(num: Element, definition: number): List {
    const levels = new Map<number, Level>();
    const starts = new Map<number, number>();
    const put = (element: Element) => levels.set(numberOf(attribute(element, 'ilvl')) ?? 0, levelOf(element));
    const named = (parent: Element | undefined, name: string) =>
      parent ? elementsOf(parent).filter((element) => nameOf(element) === name) : [];
    for (const element of named(this.definitions.get(definition), 'lvl')) put(element);
    for (const override of named(num, 'lvlOverride')) {
      const level = numberOf(attribute(override, 'ilvl')) ?? 0;
      const own = find(override, 'lvl');
      if (own) levels.set(level, levelOf(own));
      const start = numberOf(val(override, 'startOverride'));
      if (start !== undefined) starts.set(level, start);
    }
    return { definition, levels, starts };
  }

  private count(numId: number, list: List, at: number): void {
    const counts = this.counts.get(list.definition) ?? new Map<number, number>();
    this.counts.set(list.definition, counts);
    for (const [level, start] of list.starts) {
      const key = `${numId} ${level}`;
      if (level > at || this.begun.has(key)) continue;
      this.begun.add(key);
      counts.set(level, level === at ? start - 1 : start);
    }
    const start = list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    counts.set(at, (counts.get(at) ?? start - 1) + 1);
    for (const [level, { restart }] of list.levels)
      if (level > at && (restart === undefined || (restart > 0 && at < restart))) counts.delete(level);
  }

  /** The text of the level with the numbers of the levels that it names. */
  private shown(list: List, at: number, level: Level): string {
    const counts = this.counts.get(list.definition);
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const named = Number(digit) - 1;
      const own = list.levels.get(named);
      const value = counts?.get(named) ?? list.starts.get(named) ?? own?.start ?? 1;
      const format = level.legal && named !== at ? 'decimal' : (own?.format ?? 'decimal');
      return this.number(value, level.legal && format !== 'none' ? 'decimal' : format);
    });
  }

  private number(value: number, format: string): string {
    if (format === 'bullet') return '';
    const shown = formatted(value, format);
    if (shown !== null) return shown;
    this.ledger.doubt(`编号的样式 ${format} 不认识，写成了阿拉伯数字`);
    return String(value);
  }

  private bullet({ text, font }: Level): string {
    return [...text].map((character) => symbolOf(font, character) ?? '•').join('');
  }
}

function levelOf(element: Element): Level {
  const suff = val(element, 'suff');
  const text = find(element, 'lvlText');
  return {
    start: numberOf(val(element, 'start')) ?? 0,
    format: val(element, 'numFmt') ?? 'decimal',
    text: attribute(text, 'null') === '1' ? '' : (attribute(text, 'val') ?? ''),
    gap: suff === 'space' || suff === 'nothing' ? suff : 'tab',
    restart: numberOf(val(element, 'lvlRestart')),
    legal: isOn(element, 'isLgl') ?? false,
    style: val(element, 'pStyle'),
    font:
      attribute(find(element, 'rPr', 'rFonts'), 'ascii') ?? attribute(find(element, 'rPr', 'rFonts'), 'hAnsi') ?? '',
  };
}
