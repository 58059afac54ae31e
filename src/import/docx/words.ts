import { strFromU8 } from 'fflate';
import { mainPart, unpacked } from './parts.ts';
import { all, type Element, elementsOf, nameOf, readXml, wordsOf } from './xml.ts';

/**
 * Every word of a Word file as it is stored, a paragraph a line: also what a revision deleted, and without the numbers
 * that Word generates. What a text made of it is held against. @throws Unreadable
 */
export function wordsOfDocx(bytes: Uint8Array): string[] {
  const parts = unpacked(bytes);
  const main = mainPart(parts);
  const bodies = [main, ...Object.keys(parts).filter((name) => /(?:^|\/)(?:footnotes|endnotes)\.xml$/.test(name))];
  return bodies.flatMap((name) =>
    all(readXml(strFromU8(parts[name] as Uint8Array), name), 'p')
      .map(wordsIn)
      .filter((line) => line.trim() !== ''),
  );
}

/** The words of a paragraph; those of a text box in it are paragraphs of their own. */
const wordsIn = (element: Element): string =>
  elementsOf(element)
    .map((child) => {
      const name = nameOf(child);
      if (name === 't' || name === 'delText') return wordsOf(child);
      if (name === 'tab' || name === 'br' || name === 'cr') return ' ';
      return name === 'p' ? '' : wordsIn(child);
    })
    .join('');
