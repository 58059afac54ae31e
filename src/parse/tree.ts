import type { ClauseKind } from '../model/clause.ts';
import { skipSpace, skipSpaceBack } from '../text/width.ts';
import type { Box } from './box.ts';
import { type FrontRole, isFrontRole } from './front.ts';
import { articleTitle, numberedTitle, paragraphTitle } from './heading.ts';
import { ARTICLE_RANK, type Marker, readBoxNumeral } from './marker.ts';
import { type Node, wordsOf } from './node.ts';
import { Nodes } from './nodes.ts';
import { Numbering } from './numbering.ts';
import type { Report } from './report.ts';

/** Decides the owner of a paragraph that no rule can place: id of a clause, `conclusion`, or undefined. */
export type OwnerOf = (words: string, position: number) => string | undefined;

/** Puts headings, paragraphs, boxes and front matter under one another, in the order in which they are added. */
export class Tree {
  private readonly made: Nodes;
  private readonly open: Node[] = [];
  private readonly numbering: Numbering;
  private readonly text: string;
  private readonly ownerOf: OwnerOf;
  private readonly report: Report;
  private readonly highestBox: number;
  private unnumberedBoxes = 0;

  /** `highestBox`: the highest number printed on a box; those without one are addressed after it. */
  constructor(text: string, highestBox: number, ownerOf: OwnerOf, report: Report) {
    this.text = text;
    this.highestBox = highestBox;
    this.ownerOf = ownerOf;
    this.report = report;
    this.made = new Nodes(text);
    this.numbering = new Numbering(report);
  }

  get nodes(): readonly Node[] {
    return this.made.all;
  }

  addHeading(marker: Marker, start: number, end: number): void {
    while ((this.open.at(-1)?.rank ?? 0) >= marker.rank) this.open.pop();
    const parent = this.open.at(-1) ?? null;
    const sound = this.numbering.check(marker, parent, start);
    const id = parent ? `${parent.id}.${marker.number}` : `${marker.number}`;
    const taken = this.made.get(id);
    if (sound && taken) this.reportTaken(marker, id, taken, start);
    const words = this.text.slice(start + marker.length, end);
    if (words === '') this.reportEmpty(marker, start);
    const { title, head } = marker.rank === ARTICLE_RANK ? articleTitle(words) : numberedTitle(words);
    const split = start + marker.length + head;
    const node = this.made.makeTitled({
      ...{ kind: kindUnder(marker, parent), rank: marker.rank, id, label: marker.label, title },
      parent: parent?.id ?? null,
      source: [[start, skipSpaceBack(this.text, start, split)]],
    });
    this.open.push(node);
    const rest = skipSpace(this.text, split, end);
    if (rest < end) this.made.makeParagraph(node.id, [[rest, end]], { title: '', head: 0 });
  }

  /** A line under the open heading, or where `ownerOf` puts it. */
  addParagraph(start: number, end: number): void {
    const words = this.text.slice(start, end);
    const wanted = this.ownerOf(words, start);
    const open = this.open.at(-1);
    if (wanted !== undefined && isFrontRole(wanted)) this.made.makeFront(wanted, [[start, end]]);
    else {
      const owner = wanted === undefined ? open : this.made.get(wanted);
      if (wanted !== undefined && (!owner || owner.kind === 'paragraph')) this.reportUnknownOwner(wanted, start);
      const id = owner && owner.kind !== 'paragraph' ? owner.id : open?.id;
      if (id === undefined) this.made.makeFront('preamble', [[start, end]]);
      else this.made.makeParagraph(id, [[start, end]], paragraphTitle(words));
    }
  }

  /** Bare lines that follow one another are one title. */
  addFront(role: FrontRole, start: number, end: number): void {
    const previous = this.nodes.at(-1);
    if (role === 'title' && previous?.kind === 'front' && previous.id.startsWith('title')) {
      previous.source.push([start, end]);
      previous.text += this.text.slice(start, end);
    } else this.made.makeFront(role, [[start, end]]);
  }

  addBox(box: Box): void {
    const words = wordsOf(this.text, box.title);
    const numeral = readBoxNumeral(words);
    const place = (box.title[0] ?? box.paragraphs[0]?.[0])?.[0] ?? box.start;
    if (numeral) this.numbering.checkBox(numeral.number, numeral.label, place);
    else this.unnumberedBoxes++;
    this.reportBox(box, place, numeral !== null);
    const node = this.made.makeTitled({
      ...{ kind: 'box', rank: Number.POSITIVE_INFINITY, label: numeral?.label ?? '' },
      id: `box-${numeral?.number ?? this.highestBox + this.unnumberedBoxes}`,
      title: words.slice(numeral?.length ?? 0).replace(/[。：:]$/, ''),
      parent: this.open.at(-1)?.id ?? null,
      source: box.title,
    });
    for (const ranges of box.paragraphs) {
      this.made.makeParagraph(node.id, ranges, paragraphTitle(wordsOf(this.text, ranges)));
    }
  }

  private reportEmpty({ label }: Marker, at: number): void {
    const hint = 'Is its title on the next line, or cut off?';
    this.report('structure/heading-empty', at, `${label} stands alone.`, hint);
  }

  private reportTaken({ label }: Marker, id: string, taken: Node, at: number): void {
    const hint = 'Is a heading of a higher level missing between them, or one of them in the wrong style?';
    this.report('structure/address-taken', at, `${label} has the address ${id}, and so has ${taken.head}`, hint);
  }

  private reportUnknownOwner(owner: string, at: number): void {
    const hint = 'Correct the owner in document.yaml; it must be a clause, and stand before.';
    this.report('facts/unknown-owner', at, `No clause has the address ${owner} here.`, hint);
  }

  private reportBox(box: Box, at: number, numbered: boolean): void {
    if (!box.closed) this.report('box/unclosed', at, 'The box never closes.', 'Is its last ruled line (└──┘) missing?');
    const columns = 'Each of its cells is kept as a paragraph.';
    if (!box.single) this.report('box/columns', at, 'The box has columns.', columns, 'warning');
    const number = 'It is addressed after the last box that has one.';
    if (!numbered) this.report('box/no-number', at, 'The box has no number (专栏4).', number, 'warning');
  }
}

/** 一、 under a chapter is a section; （一） under an article is a subitem. */
function kindUnder(marker: Marker, parent: Node | null): ClauseKind {
  if (marker.rank === 40 && parent) return 'section';
  if (marker.rank === 50 && parent?.rank === 30) return 'subitem';
  return marker.kind;
}
