import type { Clause, ClauseKind, Range } from '../model/clause.ts';
import { parseNumeral } from '../text/numerals.ts';
import { blocks } from './blocks.ts';
import { type Box, boxNumeral, hasStrayRule, splitRanges } from './box.ts';
import { type FrontRole, frontRoles } from './front.ts';
import { numberedTitle, paragraphTitle } from './heading.ts';
import { type Marker, readMarker } from './marker.ts';
import { Numbering } from './numbering.ts';
import type { Report } from './report.ts';

/** A clause as the parser makes it; address and locator are added when the tree is whole. */
export type Node = Omit<Clause, 'doc' | 'url' | 'locator'> & { rank: number };

/** Decides the owner of a paragraph that no rule can place: id of a clause, `conclusion`, or undefined. */
export type OwnerOf = (words: string, position: number) => string | undefined;

/** Text → nodes in document order. Whatever is not recognised becomes a paragraph. */
export function assemble(text: string, ownerOf: OwnerOf, report: Report): Node[] {
  const all = blocks(text);
  const markers = all.map((block) => (block.type === 'line' ? readMarker(text.slice(block.start, block.end)) : null));
  const first = markers.findIndex(Boolean);
  const roles = frontRoles(text, all, first < 0 ? all.length : first, markers.findLastIndex(Boolean));
  const tree = new Tree(text, ownerOf, report);
  all.forEach((block, i) => {
    const role = roles.get(block);
    const marker = markers[i];
    if (block.type === 'box') tree.addBox(block);
    else if (marker) tree.addHeading(marker, block.start, block.end);
    else if (role) tree.addFront(role, block.start, block.end);
    else tree.addParagraph([[block.start, block.end]]);
  });
  return tree.finish();
}

class Tree {
  private readonly nodes: Node[] = [];
  private readonly open: Node[] = [];
  private readonly ids = new Set<string>();
  private readonly paragraphCounts = new Map<string, number>();
  private readonly numbering: Numbering;
  private readonly text: string;
  private readonly ownerOf: OwnerOf;
  private readonly report: Report;

  constructor(text: string, ownerOf: OwnerOf, report: Report) {
    this.text = text;
    this.ownerOf = ownerOf;
    this.report = report;
    this.numbering = new Numbering(report);
  }

  addHeading(marker: Marker, start: number, end: number): void {
    while (this.open.length > 0 && (this.open.at(-1) as Node).rank >= marker.rank) this.open.pop();
    const parent = this.open.at(-1) ?? null;
    this.numbering.check(marker, parent, start);
    const words = this.text.slice(start + marker.length, end);
    if (words === '')
      this.report(
        'structure/heading-empty',
        start,
        `${marker.label} stands alone.`,
        'Is its title on the next line, or cut off?',
      );
    const { title, head } = numberedTitle(words);
    const split = start + marker.length + head;
    const node = this.add({
      kind: kindUnder(marker, parent),
      rank: marker.rank,
      id: this.unused(parent ? `${parent.id}.${marker.number}` : `${marker.number}`),
      label: marker.label,
      title,
      parent: parent?.id ?? null,
      source: [[start, trimEnd(this.text, start, split)]],
    });
    this.open.push(node);
    const rest = skipSpace(this.text, split, end);
    if (rest < end) this.addText(node.id, [[rest, end]], { title: '', head: 0 });
  }

  addParagraph(ranges: Range[]): void {
    const words = ranges.map((range) => this.text.slice(...range)).join('');
    const start = (ranges[0] as Range)[0];
    if (hasStrayRule(words))
      this.report(
        'box/stray-rule',
        start,
        'Ruling characters stand outside of a box.',
        'Is the corner ┌ or ┘ of a box missing?',
        'warning',
      );
    const owner = this.ownerOf(words, start) ?? this.open.at(-1)?.id;
    if (owner === undefined) {
      this.report(
        'structure/no-owner',
        start,
        'The paragraph stands under no heading.',
        'It is kept as a part of the preamble.',
        'warning',
      );
      this.addFrontRanges('preamble', ranges);
    } else if (this.ids.has(owner)) this.addText(owner, ranges, paragraphTitle(words));
    else this.addFrontRanges(owner, ranges);
  }

  addFront(role: FrontRole, start: number, end: number): void {
    const previous = this.nodes.at(-1);
    const continues = role === 'title' && previous?.kind === 'front' && previous.id.startsWith('title');
    if (continues) {
      previous.source.push([start, end]);
      previous.text += this.text.slice(start, end);
    } else this.addFrontRanges(role, [[start, end]]);
  }

  addBox(box: Box): void {
    if (!box.closed)
      this.report('box/unclosed', box.start, 'The box never closes.', 'Is its last ruled line (└──┘) missing?');
    if (!box.single)
      this.report(
        'box/columns',
        box.start,
        'The box has columns.',
        'Each of its cells is kept as a paragraph.',
        'warning',
      );
    const words = box.title.map((range) => this.text.slice(...range)).join('');
    const numeral = boxNumeral(words);
    const number = numeral ? parseNumeral(numeral.numeral) : this.numbering.boxes + 1;
    if (numeral) this.numbering.checkBox(number, numeral.label, box.start);
    else
      this.report(
        'box/no-number',
        box.start,
        'The box has no number (专栏4).',
        'It takes the next one for its address.',
        'warning',
      );
    const node = this.add({
      kind: 'box',
      rank: Number.POSITIVE_INFINITY,
      id: this.unused(`box-${number}`),
      label: numeral?.label ?? '',
      title: words.slice(numeral?.rest ?? 0).replace(/[。：:]$/, ''),
      parent: this.open.at(-1)?.id ?? null,
      source: box.title,
    });
    for (const ranges of box.paragraphs) {
      this.addText(node.id, ranges, paragraphTitle(ranges.map((range) => this.text.slice(...range)).join('')));
    }
  }

  finish(): Node[] {
    const parents = new Set(this.nodes.map((node) => node.parent));
    for (const node of this.nodes) {
      if (node.kind === 'paragraph' || node.kind === 'front' || parents.has(node.id)) continue;
      if (/[。！？；]$/.test(node.head)) this.giveTextTo(node);
      else if (node.title !== '')
        this.report(
          'structure/heading-without-text',
          node.source[0]?.[0] ?? 0,
          `Nothing stands under ${node.head}`,
          'Is its text missing, or is the line a sentence without its 。?',
        );
    }
    return this.nodes;
  }

  /** A numbered line that is one closed sentence, with nothing under it, is text, not a title. */
  private giveTextTo(node: Node): void {
    const marker = readMarker(node.head);
    const [own, rest] = splitRanges(node.source, marker?.length ?? 0);
    if (!marker || rest.length === 0) return;
    const text = node.head.slice(marker.length);
    Object.assign(node, { title: '', head: node.head.slice(0, marker.length).trimEnd(), source: own });
    node.source = [[(own[0] as Range)[0], (own[0] as Range)[0] + node.head.length]];
    const child: Node = {
      kind: 'paragraph',
      rank: 0,
      id: `${node.id}.p1`,
      label: '',
      title: '',
      parent: node.id,
      source: rest,
      head: '',
      text,
    };
    this.nodes.splice(this.nodes.indexOf(node) + 1, 0, child);
  }

  private addText(owner: string, ranges: Range[], { title, head }: { title: string; head: number }): void {
    const count = (this.paragraphCounts.get(owner) ?? 0) + 1;
    this.paragraphCounts.set(owner, count);
    const words = ranges.map((range) => this.text.slice(...range)).join('');
    const skip = skipSpace(words, head, words.length);
    const node = this.add({
      kind: 'paragraph',
      rank: 0,
      id: `${owner}.p${count}`,
      label: '',
      title,
      parent: owner,
      source: ranges,
    });
    Object.assign(node, { head: words.slice(0, skip), text: words.slice(skip) });
  }

  private addFrontRanges(role: string, ranges: Range[]): void {
    const node = this.add({
      kind: 'front',
      rank: 0,
      id: this.unused(role, '-'),
      label: '',
      title: '',
      parent: null,
      source: ranges,
    });
    Object.assign(node, { head: '', text: ranges.map((range) => this.text.slice(...range)).join('') });
  }

  private add(node: Omit<Node, 'head' | 'text'>): Node {
    const head = node.source.map((range) => this.text.slice(...range)).join('');
    const full = { ...node, head, text: '' };
    this.ids.add(node.id);
    this.nodes.push(full);
    return full;
  }

  /** The id itself, or with the first suffix that makes it unused: a repeated number must not hide a clause. */
  private unused(id: string, separator = '~'): string {
    let candidate = id;
    for (let n = 2; this.ids.has(candidate); n++) candidate = `${id}${separator}${n}`;
    return candidate;
  }
}

/** 一、 under a chapter is a section; （一） under an article is a subitem. */
function kindUnder(marker: Marker, parent: Node | null): ClauseKind {
  if (marker.rank === 40 && parent) return 'section';
  if (marker.rank === 50 && parent?.rank === 30) return 'subitem';
  return marker.kind;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/u.test(text[at] as string)) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && /\s/u.test(text[at - 1] as string)) at--;
  return at;
}
