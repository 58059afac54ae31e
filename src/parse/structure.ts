import { type Block, blocks } from './blocks.ts';
import { settleChildless } from './childless.ts';
import { frontRoles } from './front.ts';
import { readBoxNumeral, readMarker } from './marker.ts';
import { type Node, wordsOf } from './node.ts';
import type { Report } from './report.ts';
import { type OwnerOf, Tree } from './tree.ts';

/** Text → nodes in document order. Whatever is not recognised becomes a paragraph, and is reported. */
export function assemble(text: string, ownerOf: OwnerOf, report: Report): Node[] {
  const all = blocks(text);
  const markers = all.map((block) => (block.type === 'line' ? readMarker(text.slice(block.start, block.end)) : null));
  const first = markers.findIndex(Boolean);
  const last = markers.findLastIndex(Boolean);
  const roles = frontRoles(text, all, first < 0 ? all.length : first, last);
  const signed = all.findLastIndex((block, i) => i > last && roles.get(block) === 'date');
  if (first < 0 && all[0]) reportNoHeading(all[0], report);
  const tree = new Tree(text, highestBox(text, all), ownerOf, report);
  all.forEach((block, i) => {
    const role = roles.get(block);
    const marker = markers[i];
    if (block.type === 'box') tree.addBox(block);
    else {
      if (block.ruled) reportStrayRule(block, report);
      if (marker) tree.addHeading(marker, block.start, block.end);
      else if (role) tree.addFront(role, block.start, block.end);
      else {
        reportUnrecognised(text, block, signed >= 0 && i > signed, report);
        tree.addParagraph(block.start, block.end);
      }
    }
  });
  return settleChildless(tree.nodes, report);
}

function highestBox(text: string, all: readonly Block[]): number {
  const numbers = all.map((block) => (block.type === 'box' ? readBoxNumeral(wordsOf(text, block.title))?.number : 0));
  return numbers.reduce<number>((highest, number) => Math.max(highest, number ?? 0), 0);
}

function reportNoHeading({ start }: Block, report: Report): void {
  const message = 'No line of the text opens with a number (一、 （一） 1. 第一条).';
  report('structure/no-owner', start, message, 'Its paragraphs are kept as the preamble.', 'warning');
}

function reportStrayRule({ start }: Block, report: Report): void {
  const message = 'Ruling characters stand outside of a box.';
  report('box/stray-rule', start, message, 'Is the corner ┌ or ┘ of a box missing?', 'warning');
}

function reportUnrecognised(text: string, { start, end }: Block, afterSignature: boolean, report: Report): void {
  const kept = 'It is kept as a paragraph of the clause before it.';
  if (afterSignature) report('structure/after-signature', start, 'The line follows the signature.', kept, 'warning');
  else if (/[\p{L}\p{N}]$/u.test(text.slice(end - 2, end)))
    report('structure/unclosed-line', start, 'The line is neither numbered nor a closed sentence.', kept, 'warning');
}
