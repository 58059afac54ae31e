import { isText } from '../model/clause.ts';
import { RANK } from './marker.ts';
import type { Node } from './node.ts';
import type { Report } from './report.ts';

/**
 * Headings and boxes that nothing stands under. A numbered line that is one closed sentence is text, not a title
 * (`3.完善制度。` → item 3 and its paragraph); so is each line of a list (`1.申请表`, `2.身份证`): none of its lines has
 * anything under it. Anything else is reported.
 */
export function settleChildless(nodes: readonly Node[], report: Report): Node[] {
  const parents = new Set(nodes.map((node) => node.parent));
  const series = new Map<string, { size: number; parents: number; last: string }>();
  for (const node of nodes) {
    const entry = series.get(seriesOf(node)) ?? { size: 0, parents: 0, last: node.id };
    const above = entry.parents + (parents.has(node.id) ? 1 : 0);
    series.set(seriesOf(node), { size: entry.size + 1, parents: above, last: node.id });
  }
  return nodes.flatMap((node) => {
    if (isText(node) || node.kind === 'front' || node.kind === 'annex' || parents.has(node.id)) return [node];
    const { size = 1, parents: above = 0, last = '' } = series.get(seriesOf(node)) ?? {};
    // What closes the text behind a list stands below its last line.
    const flat = above === 0 || (above === 1 && parents.has(last));
    // An annex may be a list and nothing else.
    const items = node.rank >= RANK.bracket && size > 1 && flat && !/[：:]$/.test(node.head);
    const list = node.kind === 'article' || node.id.startsWith('annex-') || items;
    const sentence = /[。！？；]$/.test(node.head) || node.title.includes('，');
    // Without a number nothing of the heading would be left; a title over two lines is one.
    const isWhole = node.kind !== 'box' && node.label !== '' && node.source.length === 1;
    if (isWhole && node.title !== '' && (sentence || list)) return textGiven(node);
    if (node.title !== '' || node.kind === 'box') reportWithoutText(node, report);
    return [node];
  });
}

const seriesOf = ({ parent, rank }: Node): string => `${parent}/${rank}`;

function textGiven(node: Node): Node[] {
  const [[start, end]] = node.source as [[number, number]];
  const head = node.head.slice(0, node.head.indexOf(node.title, node.label.length)).trimEnd();
  const from = start + node.head.indexOf(node.title, node.label.length);
  const heading: Node = { ...node, title: '', head, source: [[start, start + head.length]] };
  const paragraph: Node = {
    ...{ kind: 'paragraph', rank: 0, id: `${node.id}.p1`, label: '', title: '', parent: node.id },
    ...{ source: [[from, end]], head: '', text: node.head.slice(from - start) },
  };
  return [heading, paragraph];
}

function reportWithoutText(node: Node, report: Report): void {
  const hint = '是否缺了正文，或者是一句少了句号的话？';
  report('structure/heading-without-text', node.source[0]?.[0] ?? 0, `“${node.head || node.id}”下没有内容。`, hint);
}
