import type { Piece } from './text-fragment.ts';

/** The words of a clause that are selected: `[start, end)` in what the page shows of it. */
export interface Selected extends Piece {
  id: string;
  /** Its number, which has its address and its place in words. */
  number: HTMLAnchorElement;
}

/** The clauses of the text that a selection reaches into, in order. */
export function selectedClauses(article: HTMLElement, selection: Selection | null): Selected[] {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return [];
  return [...article.querySelectorAll<HTMLAnchorElement>('.n')].flatMap((number) => {
    const element = number.closest('[id]');
    if (!element || !range.intersectsNode(element)) return [];
    const piece = pieceOf(element, range);
    return piece.text.slice(piece.start, piece.end).trim() === '' ? [] : { ...piece, id: element.id, number };
  });
}

function pieceOf(element: Element, range: Range): Piece {
  let text = '';
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('.tools')) continue;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (to > from) {
        start = Math.min(start, text.length + from);
        end = text.length + to;
      }
    }
    text += node.data;
  }
  return { text, start: Math.min(start, text.length), end };
}
