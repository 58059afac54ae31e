import { attribute, type Element, elementsOf, find, isOn, nameOf, numberOf, val } from './xml.ts';

/** A number that Word generates, as a style or a paragraph asks for it. */
export interface NumPr {
  numId?: number;
  level?: number;
}

/** styles.xml: what a style says itself, or by the styles that it is based on. */
export class Styles {
  private readonly byId = new Map<string, Element>();
  private readonly fallback: string | undefined;

  constructor(root: Element | null) {
    const styles = root ? elementsOf(root).filter((element) => nameOf(element) === 'style') : [];
    for (const style of styles) {
      const id = attribute(style, 'styleId');
      if (id !== undefined) this.byId.set(id, style);
    }
    const first = styles.find(
      (style) =>
        attribute(style, 'type') === 'paragraph' && ['1', 'true', 'on'].includes(attribute(style, 'default') ?? ''),
    );
    this.fallback = attribute(first, 'styleId');
  }

  /** The style of a paragraph: the one it names, else the one that paragraphs have by default. */
  ofParagraph(paragraph: Element): string | undefined {
    return val(paragraph, 'pPr', 'pStyle') ?? this.fallback;
  }

  /** The style and those that it is based on, itself first. A circle ends where it closes. */
  private chain(id: string | undefined): Element[] {
    const found: Element[] = [];
    for (let style = this.byId.get(id ?? ''); style && !found.includes(style); ) {
      found.push(style);
      style = this.byId.get(val(style, 'basedOn') ?? '');
    }
    return found;
  }

  /** What a style says of numbers, and the style that says it. */
  numbering(id: string | undefined): (NumPr & { style: string }) | null {
    const merged: NumPr = {};
    let said: string | undefined;
    for (const style of this.chain(id)) {
      const numPr = find(style, 'pPr', 'numPr');
      if (!numPr) continue;
      said ??= attribute(style, 'styleId');
      const { numId, level } = numPrOf(numPr);
      merged.numId ??= numId;
      merged.level ??= level;
      if (merged.numId !== undefined) said = attribute(style, 'styleId');
      if (merged.numId !== undefined) break;
    }
    return said === undefined || merged.numId === undefined ? null : { ...merged, style: said };
  }

  /** The ids of a style and of those that it is based on. */
  lineage(id: string | undefined): string[] {
    return this.chain(id).flatMap((style) => attribute(style, 'styleId') ?? []);
  }

  /** The name of a style, in small letters; empty where it has none. */
  nameOf(id: string | undefined): string {
    return (val(this.byId.get(id ?? ''), 'name') ?? '').toLowerCase();
  }

  /** True where the words of a run are hidden: by itself, by its style, by that of its paragraph. */
  isHidden(run: Element, paragraphStyle: string | undefined): boolean {
    const own = isOn(run, 'rPr', 'vanish');
    if (own !== undefined) return own;
    const styles = [...this.chain(val(run, 'rPr', 'rStyle')), ...this.chain(paragraphStyle)];
    return styles.map((style) => isOn(style, 'rPr', 'vanish')).find((on) => on !== undefined) ?? false;
  }

  /** The numId of a list style, as lists that name it are counted. */
  listOf(style: string): number | undefined {
    return numberOf(val(this.byId.get(style), 'pPr', 'numPr', 'numId'));
  }
}

export const numPrOf = (numPr: Element): NumPr => ({
  numId: numberOf(val(numPr, 'numId')),
  level: numberOf(val(numPr, 'ilvl')),
});
