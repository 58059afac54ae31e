import { element } from '../xml.ts';
import { type Face, face, size } from './fonts.ts';
import { part, properties, property, valued } from './word.ts';

/** The page of GB/T 9704, in twentieths of a point: 28 pt from line to line. */
export const LINE = 560;

const exactly = (line: number, after = 0) => property('spacing', { before: 0, after, line, lineRule: 'exact' });

/** Two characters of 28 in a line. */
const INDENT = property('ind', { firstLineChars: 200, firstLine: 630 });
export const NO_INDENT = property('ind', { firstLineChars: 0, firstLine: 0 });
export const CENTRED = valued('jc', 'center');
export const BREAK = property('pageBreakBefore');
/** Of a title: lines of 34 pt, and one of the text below them. */
export const TITLE_LINE = exactly(680, LINE);
/** Lines of another height than that of the text. */
export const OFF_GRID = valued('snapToGrid', 0);
const KEEP = property('keepNext') + property('keepLines');

interface Style {
  id: string;
  /** The name by which Word knows it, where it is one of its own. */
  name: string;
  based?: string;
  next?: string;
  /** Of the paragraph and of its characters, in the order of the schema. */
  p?: readonly string[];
  r?: readonly string[];
}

/** 一、 in 黑体, （一） in 楷体, 1. bold, the others as the text. */
const LEVELS: readonly { of: Face; bold?: true }[] = [{ of: 'hei' }, { of: 'kai' }, { of: 'fang', bold: true }];
/** As many as Word has. */
export const MOST_LEVELS = 9;

const headings: Style[] = Array.from({ length: MOST_LEVELS }, (_, at) => {
  const { of, bold } = LEVELS[at] ?? { of: 'fang' };
  return {
    id: `Heading${at + 1}`,
    name: `heading ${at + 1}`,
    next: 'BodyText',
    p: [KEEP, INDENT, valued('outlineLvl', at)],
    r: [face(of), bold ? property('b') : ''],
  };
});

const STYLES_OF: readonly Style[] = [
  { id: 'BodyText', name: 'Body Text', p: [INDENT, valued('jc', 'both')] },
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    p: [KEEP, OFF_GRID, TITLE_LINE, property('contextualSpacing'), CENTRED],
    r: [face('title'), size(44)],
  },
  ...headings,
  { id: 'Addressee', name: '主送机关', next: 'BodyText' },
  { id: 'Signature', name: 'Signature', p: [valued('jc', 'right')] },
  { id: 'Date', name: 'Date', p: [valued('jc', 'right')] },
  { id: 'Annex', name: '附件', next: 'BodyText', p: [KEEP], r: [face('hei')] },
  { id: 'Caption', name: 'caption', next: 'BodyText', p: [KEEP, CENTRED], r: [face('hei')] },
  {
    id: 'TableText',
    name: '表格文字',
    p: [OFF_GRID, exactly(360)],
    r: [size(24)],
  },
  {
    id: 'Footer',
    name: 'footer',
    p: [OFF_GRID, property('spacing', { line: 240, lineRule: 'auto' })],
    r: [face('song'), size(28)],
  },
  { id: 'Source', name: '出处', based: 'Footer', p: [exactly(240)], r: [size(18)] },
  { id: 'Header', name: 'header', p: [OFF_GRID, CENTRED] },
];

const styleOf = ({ id, name, based = 'Normal', next, p = [], r = [] }: Style): string =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    valued('name', name),
    valued('basedOn', based),
    next ? valued('next', next) : '',
    property('qFormat'),
    properties('pPr', p),
    properties('rPr', r),
  );

const edge = (name: string) => property(name, { val: 'single', sz: 4, space: 0, color: 'auto' });
const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge);

const TABLE = element(
  'w:style',
  { 'w:type': 'table', 'w:styleId': 'TableGrid' },
  valued('name', 'Table Grid'),
  element(
    'w:tblPr',
    {},
    element('w:tblBorders', {}, ...EDGES),
    element('w:tblCellMar', {}, ...['left', 'right'].map((side) => property(side, { w: 85, type: 'dxa' }))),
  ),
);

export const STYLES = part(
  'styles',
  element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element('w:rPr', {}, face('fang'), size(32), property('lang', { val: 'en-US', eastAsia: 'zh-CN' })),
    ),
    element('w:pPrDefault', {}, element('w:pPr', {}, exactly(LINE))),
  ),
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    valued('name', 'Normal'),
    property('qFormat'),
    // Without them nothing widens the gap between Chinese and digits.
    properties(
      'pPr',
      ['widowControl', 'autoSpaceDE', 'autoSpaceDN'].map((name) => valued(name, 0)),
    ),
    // 28 characters of 三号 in a line: a grid of characters would be read in different ways, and by some as 14.
    properties('rPr', [valued('spacing', -5)]),
  ),
  ...STYLES_OF.map(styleOf),
  TABLE,
);
