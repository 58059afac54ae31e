import type { DefaultTreeAdapterTypes } from 'parse5';
import { childrenOf, isBlock, isElement, isSilent, parseHtml, select } from './dom.ts';

/** Every word of a web page as it is stored, a block a line, hidden ones too. What a text made of it is held against. */
export function wordsOfHtml(html: string): string[] {
  const lines = [''];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of childrenOf(node)) {
      if (!isElement(child)) {
        if ('value' in child) lines[lines.length - 1] += child.value;
        continue;
      }
      if (isSilent(child)) continue;
      const parts = isBlock(child) || child.tagName === 'br';
      if (parts) lines.push('');
      visit(child);
      if (parts) lines.push('');
    }
  };
  for (const body of select(parseHtml(html), ({ tagName }) => tagName === 'body')) visit(body);
  return lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter(Boolean);
}
