import { formatChineseNumeral } from '../text/numerals.ts';
import type { FrontRole } from './front.ts';
import type { Node } from './node.ts';

const FRONT: Record<FrontRole, string> = {
  title: '标题',
  number: '文号',
  addressee: '主送机关',
  notice: '印发通知',
  preamble: '序言',
  conclusion: '结语',
  signatory: '署名',
  date: '成文日期',
};

/** The place of a node in words, as an official document cites it: 第二部分（二）1第四段, 专栏4第二段, 序言. */
export function locator(node: Node, byId: ReadonlyMap<string, Node>): string {
  const parent = node.parent === null ? undefined : byId.get(node.parent);
  if (node.kind === 'front') return frontName(node.id);
  if (node.kind === 'box') return node.label || `专栏${node.id.slice(4)}`;
  const before = parent ? locator(parent, byId) : '';
  if (node.kind === 'paragraph') {
    const nth = Number(/\.p(\d+)$/.exec(node.id)?.[1]);
    return `${before}第${ordinal(nth)}段`;
  }
  return before + (node.rank === 40 && !parent ? `第${node.label}部分` : node.label);
}

function frontName(id: string): string {
  const [role = '', nth] = id.split('-');
  return FRONT[role as FrontRole] + (nth ? ordinal(Number(nth)) : '');
}

const ordinal = (n: number): string => (n <= 9999 ? formatChineseNumeral(n) : `${n}`);
