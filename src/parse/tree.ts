import type { Range } from '../model/clause.ts';
import { skipSpace, skipSpaceBack } from '../text/width.ts';
import type { Line } from './blocks.ts';
import type { Box } from './box.ts';
import { captionTitle } from './caption.ts';
import { type FrontRole, isFrontRole } from './front.ts';
import { articleTitle, type Heading, NONE, numberedTitle, paragraphTitle } from './heading.ts';
import { isDecimal, kindOfRank, type Marker, RANK, readBoxNumeral } from './marker.ts';
import { type Node, wordsOf } from './node.ts';
import { Nodes } from './nodes.ts';
import { Numbering } from './numbering.ts';
import type { Report } from './report.ts';
import type { Scope } from './scopes.ts';
import type { Table } from './table.ts';

/** Decides the owner of a paragraph that no rule can place: id of a clause, `conclusion`, or undefined. */
export type OwnerOf = (words: string, position: number) => string | undefined;

/** Front matter that several lines make up. */
const LISTS: readonly string[] = ['contents', 'annexes', 'furniture'];

/** Puts headings, paragraphs, boxes, tables and front matter under one another, in the order in which they are added. */
export class Tree {
  private readonly made: Nodes;
  private open: Node[] = [];
  private numbering: Numbering;
  /** What the ids of the scope begin with: ``, `work-1.`, `annex-1.`. */
  private prefix = '';
  private highestBox = 0;
  private unnumberedBoxes = 0;
  private works = 0;
  /** Up to this number every annex is taken. */
  private annexes = 0;
  private readonly text: string;
  private readonly ownerOf: OwnerOf;
  private readonly report: Report;

  constructor(text: string, ownerOf: OwnerOf, report: Report) {
    this.text = text;
    this.ownerOf = ownerOf;
    this.report = report;
    this.made = new Nodes(text);
    this.numbering = new Numbering(report, true);
  }

  get nodes(): readonly Node[] {
    return this.made.all;
  }

  /** A work or an annex begins: numbers begin anew. `highestBox`: the highest number printed on a box of the scope. */
  openScope({ kind, heads, annex }: Scope, highestBox: number): void {
    this.open = [];
    this.highestBox = highestBox;
    this.unnumberedBoxes = 0;
    this.numbering = new Numbering(this.report, kind !== 'annex');
    if (kind === 'main') return;
    const source = heads.map(({ block }): [number, number] => [block.start, block.end]);
    const words = wordsOf(this.text, source);
    const label = annex?.label ?? '';
    const id = kind === 'work' ? `work-${++this.works}` : this.annexId(annex?.number ?? null, annex?.sub ?? 0);
    const title = annex ? words.slice(annex.at) : words;
    const node = this.made.makeTitled({ kind, rank: 0, id, label, title: title.trim(), parent: null, source });
    this.open = [node];
    this.prefix = `${node.id}.`;
  }

  /** The printed number where it is free, else the next free one. */
  private annexId(printed: number | null, sub: number): string {
    if (sub > 0 && !this.made.get(`annex-${printed}-${sub}`)) return `annex-${printed}-${sub}`;
    let number = printed ?? this.annexes + 1;
    if (this.made.get(`annex-${number}`)) number = this.annexes + 1;
    while (this.made.get(`annex-${number}`)) number++;
    if (number === this.annexes + 1) this.annexes = number;
    return `annex-${number}`;
  }

  /** `proved`: a fact says that the heading is one. `below`: the line that holds the title of a number without one. */
  addHeading(marker: Marker, start: number, end: number, proved = false, below: Line | null = null): void {
    this.closeBox(marker);
    while ((this.open.at(-1)?.rank ?? 0) >= marker.rank) this.open.pop();
    const above = this.parentOf(marker);
    const article = this.open.some(({ rank }) => rank === RANK.article);
    const parent = article ? this.paragraphOf(above as Node) : above;
    const sound = proved || this.numbering.check(marker, parent?.id ?? null, start, article);
    const id = this.idOf(marker, parent);
    const taken = this.made.get(id);
    if (taken && (sound || proved)) this.reportTaken(marker, id, taken, start);
    const words = this.text.slice(start + marker.length, end);
    if (words === '' && !below && marker.rank !== RANK.article) this.reportEmpty(marker, start);
    const read = this.titleOf(marker, words, article);
    // A line without a number that a fact calls a heading is one, whatever its words: no clause is empty.
    const whole = read.head === 0 && marker.length === 0;
    const { title, head } = whole ? { title: words.replace(/[。：:]$/, ''), head: words.length } : read;
    const split = start + marker.length + head;
    const node = this.made.makeTitled({
      ...{ kind: kindUnder(marker, above, article), rank: marker.rank, id, label: marker.label },
      title: below ? title + this.text.slice(below.start, below.end) : title,
      parent: parent?.id ?? null,
      source: [[start, skipSpaceBack(this.text, start, split)], ...(below ? [[below.start, below.end] as Range] : [])],
    });
    this.open.push(node);
    const rest = skipSpace(this.text, split, end);
    if (rest < end) this.made.makeParagraph(node.id, [[rest, end]], NONE);
  }

  private titleOf(marker: Marker, words: string, article: boolean): Heading {
    if (marker.rank === RANK.article) return articleTitle(words);
    return article ? NONE : numberedTitle(words);
  }

  /** The open heading that a decimal number belongs to: the one whose number it goes on from. */
  private parentOf({ path }: Marker): Node | null {
    const decimal = this.open.findLast(
      ({ id, rank }) => isDecimal(rank) && id === this.prefix + path.slice(0, -1).join('.'),
    );
    return decimal ?? this.open.at(-1) ?? null;
  }

  private idOf(marker: Marker, parent: Node | null): string {
    if (marker.rank === RANK.article) return `${this.prefix}art-${marker.number}${marker.sub ? `-${marker.sub}` : ''}`;
    if (isDecimal(marker.rank)) return this.decimalId(marker, parent);
    if (parent && isDecimal(parent.rank)) return `${parent.id}.s${marker.number}`;
    return parent ? `${parent.id}.${marker.number}` : `${marker.number}`;
  }

  /** 3.2.1 is its own id; below a chapter whose number it does not carry, it stands behind that of the chapter. */
  private decimalId({ path }: Marker, parent: Node | null): string {
    const own = this.prefix + path.join('.');
    if (!parent || parent.rank === 0 || isDecimal(parent.rank)) return own;
    return own.startsWith(`${parent.id}.`) ? own : `${parent.id}.${path.join('.')}`;
  }

  /** In an article a list belongs to the 款 that opens it. */
  private paragraphOf(above: Node): Node {
    if (above.rank !== RANK.article) return above;
    return this.made.get(`${above.id}.p${this.made.countOf(above.id)}`) ?? above;
  }

  /** A heading of the outline closes a box that no ruled line closes; numbers of its own stay in it. */
  private closeBox({ rank, number }: Marker): void {
    const at = this.open.findIndex((node) => node.rank === RANK.box);
    if (at < 0) return;
    const outer = this.open.slice(0, at).findLast((node) => node.rank === rank);
    const goesOn = outer !== undefined && Number(/(\d+)$/.exec(outer.id)?.[1]) + 1 === number;
    if (rank < RANK.box || goesOn) this.open.length = at;
  }

  /** A line under the open heading, or where `ownerOf` puts it. */
  addParagraph(start: number, end: number): void {
    const words = this.text.slice(start, end);
    const wanted = this.ownerOf(words, start);
    if (wanted !== undefined && isFrontRole(wanted)) this.made.makeFront(wanted, [[start, end]]);
    else {
      const owner = wanted === undefined ? this.owner() : this.made.get(wanted);
      if (wanted !== undefined && (!owner || owner.kind === 'paragraph')) this.reportUnknownOwner(wanted, start);
      const id = owner && owner.kind !== 'paragraph' ? owner.id : this.open.at(-1)?.id;
      const inArticle = this.open.some(({ rank }) => rank === RANK.article);
      if (id === undefined) this.made.makeFront('preamble', [[start, end]]);
      else this.made.makeParagraph(id, [[start, end]], inArticle ? NONE : paragraphTitle(words));
    }
  }

  /** What a line without a number stands under: in an article the article itself, unless a 项 waits for its words. */
  private owner(): Node | undefined {
    const last = this.open.at(-1);
    const article = this.open.findLastIndex(({ rank }) => rank === RANK.article);
    if (!last || article < 0 || last.rank === RANK.article) return last;
    if (this.made.countOf(last.id) === 0) return last;
    this.open.length = article + 1;
    return this.open.at(-1);
  }

  /** Bare lines that follow one another are one title; so are the lines of a list, with the line ends between them. */
  addFront(role: FrontRole, start: number, end: number): void {
    const previous = this.nodes.at(-1);
    const same = previous?.kind === 'front' && previous.id.replace(/-\d+$/, '') === role;
    if (previous && same && LISTS.includes(role)) {
      const from = previous.source.at(-1)?.[1] ?? start;
      const lineEnd = this.text.indexOf('\n', from);
      const ends = lineEnd >= 0 && lineEnd < start;
      if (ends) previous.source.push([lineEnd, lineEnd + 1]);
      previous.source.push([start, end]);
      previous.text += (ends ? '\n' : '') + this.text.slice(start, end);
    } else if (previous && same && role === 'title') {
      previous.source.push([start, end]);
      previous.text += this.text.slice(start, end);
    } else this.made.makeFront(role, [[start, end]]);
  }

  /** `caption`: the line that names it, and that of its unit; empty where there is neither. */
  addTable(table: Table, caption: [number, number][]): void {
    const words = caption.map((range) => this.text.slice(...range));
    const label = /^附?表\s*[0-9０-９一二三四五六七八九十]+(?:[-—.－][0-9０-９]+)?/.exec(words[0] ?? '')?.[0] ?? '';
    const parent = this.open.findLast(({ rank }) => rank <= RANK.article || !this.inArticle()) ?? null;
    const title = captionTitle((words[0] ?? '').slice(label.length));
    const { id } = this.made.makeTable(parent?.id ?? null, caption, { label, title });
    table.rows.forEach(({ cells, source }, i) => {
      this.made.makeRow(id, cells, source, table.headers.includes(i));
    });
  }

  private inArticle(): boolean {
    return this.open.some(({ rank }) => rank === RANK.article);
  }

  addBox(box: Box): void {
    const place = (box.title[0] ?? box.paragraphs[0]?.[0])?.[0] ?? box.start;
    this.reportBox(box, place, readBoxNumeral(wordsOf(this.text, box.title)) !== null);
    const node = this.boxNode(box.title, place, Number.POSITIVE_INFINITY);
    for (const ranges of box.paragraphs) {
      this.made.makeParagraph(node.id, ranges, paragraphTitle(wordsOf(this.text, ranges)));
    }
  }

  /** A box that no rule closes: what follows stands in it, up to the next heading. */
  openBox(start: number, end: number): void {
    while ((this.open.at(-1)?.rank ?? 0) === RANK.box || this.open.some(({ rank }) => rank === RANK.box))
      this.open.pop();
    this.open.push(this.boxNode([[start, end]], start, RANK.box));
  }

  private boxNode(title: [number, number][], place: number, rank: number): Node {
    const words = wordsOf(this.text, title);
    const numeral = readBoxNumeral(words);
    if (numeral) this.numbering.checkBox(numeral.number, numeral.label, place);
    else this.unnumberedBoxes++;
    return this.made.makeTitled({
      ...{ kind: 'box', rank, label: numeral?.label ?? '', source: title },
      id: `${this.prefix}box-${numeral?.number ?? this.highestBox + this.unnumberedBoxes}`,
      title: words.slice(numeral?.length ?? 0).replace(/[。：:]$/, ''),
      parent: this.open.at(-1)?.id ?? null,
    });
  }

  private reportEmpty({ label }: Marker, at: number): void {
    const hint = '它的标题是否在下一行，或者缺失？';
    this.report('structure/heading-empty', at, `“${label}”独占一行，没有文字。`, hint);
  }

  private reportTaken({ label }: Marker, id: string, taken: Node, at: number): void {
    const hint =
      '两者之间是否缺了上一级标题，或者有一个的编号样式有误？用 structure 里的 as: heading 写明 rank 或 number。';
    this.report('structure/address-taken', at, `“${label}”的地址 ${id} 已属于“${taken.head}”。`, hint);
  }

  private reportUnknownOwner(owner: string, at: number): void {
    const hint = '请改正 document.yaml 里的 owner：须是前文已有的条款。';
    this.report('facts/unknown-owner', at, `这里没有地址为 ${owner} 的条款。`, hint);
  }

  private reportBox(box: Box, at: number, numbered: boolean): void {
    if (!box.closed) this.report('box/unclosed', at, '专栏没有收尾。', '是否缺了最后一行框线（└──┘）？');
    const columns = '其中每一格作为一段保存。';
    if (!box.single) this.report('box/columns', at, '专栏里分栏。', columns);
    const number = '它的地址接在有编号的专栏之后。';
    if (!numbered) this.report('box/no-number', at, '专栏没有编号（如专栏4）。', number);
  }
}

/** 章 under 编 and 一、 under a chapter are sections; whatever is numbered in an article is a subitem. */
function kindUnder(marker: Marker, above: Node | null, article: boolean): Node['kind'] {
  if (article) return 'subitem';
  const top = above === null || above.rank === 0;
  if ((marker.rank === RANK.part || marker.rank === RANK.chapter) && !top) return 'section';
  if (marker.rank === RANK.partAbove && top) return 'part';
  return isDecimal(marker.rank) ? marker.kind : kindOfRank(marker.rank);
}
