import { element } from '../xml.ts';
import type { Part } from './package.ts';
import { LINE } from './styles.ts';
import { paragraph, part, property, relationOf, run, valued } from './word.ts';

/** Odd and even pages: — 1 — on the outer side, one character in; below it where the text comes from. */
export function footers(foot: readonly string[]): Part[] {
  const sides = {
    footer1: ['right', property('ind', { rightChars: 100, right: 280 })],
    footer2: ['left', property('ind', { leftChars: 100, left: 280 })],
  } as const;
  return Object.entries(sides).map(([name, [side, indent]]) => ({
    name,
    xml: part(
      'ftr',
      paragraph('Footer', PAGE_NUMBER, indent, valued('jc', side)),
      ...foot.map((line) => paragraph('Source', run(line))),
    ),
  }));
}

const PAGE_NUMBER = [run('— '), element('w:fldSimple', { 'w:instr': 'PAGE' }, run('1')), run(' —')].join('');

/** The head of the first page: the name of a text that has none of its own, and what is to be said of it. */
export function headers([name, ...notes]: readonly string[]): Part[] {
  if (name === undefined) return [];
  const lines = [paragraph('Title', run(name)), ...notes.map((note) => paragraph('Source', run(note)))];
  return [{ name: 'header1', xml: part('hdr', ...lines) }];
}

/** A4 with 37, 35, 28 and 26 mm around 22 lines of 28 characters, in twentieths of a point. */
export function section(parts: readonly Part[]): string {
  const has = (name: string) => parts.some((one) => one.name === name);
  const reference = (kind: 'header' | 'footer', number: number, type: string) =>
    element(`w:${kind}Reference`, { 'w:type': type, 'r:id': relationOf(`${kind}${number}`) });
  const first = has('header1') ? [reference('header', 1, 'first'), reference('footer', 1, 'first')] : [];
  return element(
    'w:sectPr',
    {},
    ...first,
    reference('footer', 1, 'default'),
    reference('footer', 2, 'even'),
    property('pgSz', { w: 11906, h: 16838 }),
    property('pgMar', { top: 2098, right: 1474, bottom: 1984, left: 1588, header: 1134, footer: 680, gutter: 0 }),
    first.length > 0 ? property('titlePg') : '',
    property('docGrid', { type: 'lines', linePitch: LINE }),
  );
}
