import { formatChineseNumeral } from '../text/numerals.ts';
import type { FrontRole } from './front.ts';
import { isDecimal, RANK } from './marker.ts';
import type { Node } from './node.ts';

const FRONT: Record<FrontRole, string> = {
  title: '标题',
  number: '文号',
  issuer: '发文机关',
  addressee: '主送机关',
  notice: '印发通知',
  preamble: '序言',
  conclusion: '结语',
  signatory: '署名',
  date: '成文日期',
  contents: '目录',
  annexes: '附件目录',
  furniture: '网页文字',
};

type ById = ReadonlyMap<string, Node>;
/** How many paragraphs an article has, by its id. */
export type Counts = ReadonlyMap<string, number>;

/**
 * The place of a node in words, as an official document cites it: 第二部分（二）1第四段, 专栏4第二段, 序言; of laws
 * 第十七条第二款第（一）项第1目, where 第X款 is left out if there is one alone; 附件1二（一）; 《乙办法》第三条.
 */
export function locator(node: Node, byId: ById, paragraphs: Counts): string {
  if (node.kind === 'front') return frontName(node.id);
  if (node.kind === 'annex') return annexName(node);
  if (node.kind === 'work') return `《${node.title}》`;
  const parent = node.parent === null ? undefined : byId.get(node.parent);
  if (node.kind === 'box') return scopeOf(node, byId, paragraphs) + (node.label || `专栏${/\d+$/.exec(node.id)?.[0]}`);
  if (node.kind === 'article') return scopeOf(node, byId, paragraphs) + node.label;
  if (isDecimal(node.rank)) return scopeOf(node, byId, paragraphs) + node.label;
  const before = parent ? locator(parent, byId, paragraphs) : '';
  const article = articleOf(node, byId);
  if (node.kind === 'paragraph') return before + paragraphName(node, parent, article !== null);
  if (node.kind === 'table') return before + (node.label || `表${nth(node)}`);
  if (node.kind === 'row') return `${before}第${ordinal(nth(node))}行`;
  if (article) return subitemName(node, parent, before, paragraphs.get(article.id) ?? 0);
  if (node.label === '') return `${before}“${node.title.replace(/\s/g, '')}”`;
  const digits = parent?.kind === 'box' || (parent?.kind === 'annex' && /^[0-9０-９]/.test(node.label));
  if (digits) return `${before}第${node.label}项`;
  return (
    before +
    ((node.rank === RANK.part || node.rank === RANK.partAbove) && top(parent) ? `第${node.label}部分` : node.label)
  );
}

/** 附件1; with the number of the address where none is printed, so that 附件1二 is not read as 附件二. */
function annexName({ id, label }: Node): string {
  const name = label.replace(/\s/g, '') || '附件';
  return /[\d０-９一二三四五六七八九十A-Z]$/.test(name) ? name : name + id.slice('annex-'.length);
}

const top = (parent: Node | undefined): boolean => parent === undefined || parent.kind === 'work';

/** 第二段; 第二款 of an article; the first paragraph of a 项 is its words. */
function paragraphName(node: Node, parent: Node | undefined, inArticle: boolean): string {
  if (!inArticle) return `第${ordinal(nth(node))}段`;
  if (parent?.kind === 'article') return `第${ordinal(nth(node))}款`;
  return nth(node) === 1 ? '' : `第${ordinal(nth(node))}段`;
}

/** 第（二）项 below 第X款 or below the article, 第1目 below it. */
function subitemName(node: Node, parent: Node | undefined, before: string, paragraphs: number): string {
  const label = node.label.replace(/\s/g, '');
  if (parent?.kind !== 'paragraph' && parent?.kind !== 'article') return `${before}第${label}目`;
  const above = paragraphs === 1 ? before.replace(/第[^第]+款$/, '') : before;
  return `${above}第${label}项`;
}

function articleOf(node: Node, byId: ById): Node | null {
  for (let at = node.parent; at !== null; ) {
    const above = byId.get(at);
    if (!above || above.kind === 'box' || above.kind === 'table') return null;
    if (above.kind === 'article') return above;
    at = above.parent;
  }
  return null;
}

/** 附件1 or 《乙办法》 before what is cited by its number alone. */
function scopeOf(node: Node, byId: ById, paragraphs: Counts): string {
  for (let at = node.parent; at !== null; ) {
    const above = byId.get(at);
    if (above?.kind === 'annex' || above?.kind === 'work') return locator(above, byId, paragraphs);
    at = above?.parent ?? null;
  }
  return '';
}

const nth = ({ id }: Node): number => Number(/(\d+)$/.exec(id)?.[1]);

function frontName(id: string): string {
  const [role = '', count] = id.split('-');
  return FRONT[role as FrontRole] + (count ? ordinal(Number(count)) : '');
}

const ordinal = (n: number): string => (n <= 9999 ? formatChineseNumeral(n) : `${n}`);

/** How many 款 each article has. */
export function paragraphCounts(nodes: readonly Node[]): Counts {
  const counts = new Map<string, number>();
  for (const { kind, parent } of nodes)
    if (kind === 'paragraph' && parent !== null) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return counts;
}
