import type { Ledger } from '../ledger.ts';
import type { Fields } from './fields.ts';
import type { Notes } from './notes.ts';
import { symbolOf } from './symbols.ts';
import { all, attribute, type Element, elementsOf, find, nameOf, wordsOf } from './xml.ts';

/** What a run is read with. */
export interface RunTools {
  fields: Fields;
  ledger: Ledger;
  notes: Notes;
  /** Takes the content of a text box. */
  aside: (content: Element) => void;
  /** The words that a reading aid stands over. */
  ruby: (base: Element) => string;
}

/** The words of a run; `\n` for a break of the line. What a field leaves away is noted. */
export function readRun(run: Element, tools: RunTools): string {
  const { fields, ledger } = tools;
  let words = '';
  for (const element of elementsOf(run)) {
    const name = nameOf(element);
    if (name === 'fldChar') words += fields.mark(attribute(element, 'fldCharType') ?? '');
    else if (name === 'instrText') fields.code(wordsOf(element));
    else if (fields.isCode) continue;
    else {
      const own = wordsIn(element, name, run, tools);
      if (fields.dropped === null) words += own;
      else ledger.note(fields.dropped, own);
    }
  }
  return words;
}

function wordsIn(element: Element, name: string, run: Element, tools: RunTools): string {
  const { ledger, notes } = tools;
  switch (name) {
    case 't':
      return withFont(wordsOf(element), run, ledger);
    case 'tab':
    case 'ptab':
      return ' ';
    case 'br':
      return ['page', 'column'].includes(attribute(element, 'type') ?? '') ? '' : '\n';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbol(element, ledger);
    case 'footnoteReference':
    case 'endnoteReference':
      return notes.refer(name === 'footnoteReference' ? 'footnote' : 'endnote', attribute(element, 'id') ?? '');
    case 'ruby': {
      const aid = find(element, 'rt');
      if (aid) ledger.note('删去注音', all(aid, 't').map(wordsOf).join(''));
      const base = find(element, 'rubyBase');
      return base ? tools.ruby(base) : '';
    }
    case 'drawing':
    case 'pict':
    case 'object':
      return picture(element, tools);
    default:
      return '';
  }
}

/** Text boxes of a picture are read; a picture itself cannot be. */
function picture(element: Element, { ledger, aside }: RunTools): string {
  const boxes = outermost(element, 'txbxContent');
  for (const box of boxes) aside(box);
  const shows = ['blip', 'imagedata', 'OLEObject', 'chart', 'relIds'].some((name) => all(element, name).length > 0);
  if (shows && boxes.length === 0) ledger.note(PICTURE);
  return '';
}

/** How pictures are noted: a file that has little else is a scan. */
export const PICTURE = '图片没有读：里面的字不在文本里';

const outermost = (element: Element, name: string): Element[] =>
  elementsOf(element).flatMap((child) => (nameOf(child) === name ? [child] : outermost(child, name)));

function symbol(element: Element, ledger: Ledger): string {
  const character = String.fromCodePoint(Number.parseInt(attribute(element, 'char') ?? '', 16) || 0xfffd);
  const shown = symbolOf(attribute(element, 'font') ?? '', character);
  if (shown !== null && shown !== character) ledger.note('符号字体的字符写成了通用的字符', shown);
  return shown ?? character;
}

/** Characters of the private use area in a symbol font. */
function withFont(words: string, run: Element, ledger: Ledger): string {
  if (!/[\ue000-\uf8ff]/u.test(words)) return words;
  const font = attribute(find(run, 'rPr', 'rFonts'), 'ascii') ?? '';
  return words.replace(/[\uf000-\uf0ff]/gu, (character) => {
    const shown = symbolOf(font, character);
    if (shown !== null) ledger.note('符号字体的字符写成了通用的字符', shown);
    return shown ?? character;
  });
}
