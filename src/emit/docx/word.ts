import { element, textElement } from '../xml.ts';

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const OOXML = 'http://schemas.openxmlformats.org';
export const OF_OFFICE = `${OOXML}/officeDocument/2006/relationships`;

/** The whole of a part: its root in the namespace of WordprocessingML. */
export const part = (root: string, ...children: string[]): string => {
  const spaces = { 'xmlns:w': `${OOXML}/wordprocessingml/2006/main`, 'xmlns:r': OF_OFFICE };
  return `${HEAD}${element(`w:${root}`, spaces, ...children)}`;
};

/** By which the body names a part. */
export const relationOf = (name: string): string => `r-${name}`;

type Values = Readonly<Record<string, string | number>>;

/** `w:ind w:left="0"`. */
export const property = (name: string, values: Values = {}): string =>
  element(`w:${name}`, Object.fromEntries(Object.entries(values).map(([key, value]) => [`w:${key}`, value])));

export const valued = (name: string, val: string | number): string => property(name, { val });

/** Properties in the order of the schema; none, where nothing is said. */
export const properties = (name: string, all: readonly string[]): string => {
  const said = all.filter((one) => one !== '');
  return said.length === 0 ? '' : element(`w:${name}`, {}, ...said);
};

/** Words with the properties of their run. */
export const run = (words: string, ...said: string[]): string =>
  words === ''
    ? ''
    : element('w:r', {}, properties('rPr', said), words.split('\t').map(wordsOf).join(element('w:tab')));

const wordsOf = (words: string): string => (words === '' ? '' : textElement('w:t', words, { 'xml:space': 'preserve' }));

/** A paragraph in a style; what else is said of it follows the order of the schema. */
export const paragraph = (style: string, content: string, ...said: string[]): string =>
  element('w:p', {}, properties('pPr', [valued('pStyle', style), ...said]), content);
