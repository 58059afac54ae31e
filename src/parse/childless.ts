import { readMarker } from './marker.ts';
import type { Node } from './node.ts';
import type { Report } from './report.ts';

/**
 * Headings and boxes that nothing stands under: a numbered line that is one closed sentence is text, not a title
 * (`3.完善制度。` → item 3 and its paragraph); anything else is reported.
 */
export function settleChildless(nodes: readonly Node[], report: Report): Node[] {
  const parents = new Set(nodes.map((node) => node.parent));
  return nodes.flatMap((node) => {
    if (node.kind === 'paragraph' || node.kind === 'front' || parents.has(node.id)) return [node];
    const marker = node.kind !== 'box' && /[。！？；]$/.test(node.head) ? readMarker(node.head) : null;
    if (marker) return textGiven(node, marker.length);
    if (node.title !== '' || node.kind === 'box') reportWithoutText(node, report);
    return [node];
  });
}

function textGiven(node: Node, length: number): Node[] {
  const [[start, end]] = node.source as [[number, number]];
  const head = node.head.slice(0, length).trimEnd();
  const heading: Node = { ...node, title: '', head, source: [[start, start + head.length]] };
  const paragraph: Node = {
    ...{ kind: 'paragraph', rank: 0, id: `${node.id}.p1`, label: '', title: '', parent: node.id },
    ...{ source: [[start + length, end]], head: '', text: node.head.slice(length) },
  };
  return [heading, paragraph];
}

function reportWithoutText(node: Node, report: Report): void {
  const message = `Nothing stands under ${node.head || node.id}`;
  const hint = 'Is its text missing, or is the line a sentence without its 。?';
  report('structure/heading-without-text', node.source[0]?.[0] ?? 0, message, hint);
}
