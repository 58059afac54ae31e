import { type Clause, isText } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { gridOf, spansOf } from '../model/grid.ts';
import { onceFor } from '../model/once.ts';
import { escapeXml } from '../text/xml.ts';
import { aknMeta, dateNote } from './akn-meta.ts';
import { divide, type Edition, type Erratum, type Node } from './edition.ts';
import { divideHead } from './head.ts';
import { element, textElement } from './xml.ts';

/** Element and abbreviation for eIds (Akoma Ntoso Naming Convention 1.0, 5.4) of each kind of clause. */
const ELEMENTS = {
  part: ['part', 'part'],
  section: ['section', 'sec'],
  article: ['article', 'art'],
  item: ['paragraph', 'para'],
  subitem: ['subparagraph', 'subpara'],
  box: ['hcontainer', 'hcontainer'],
  table: ['hcontainer', 'hcontainer'],
  row: ['tr', 'tr'],
  annex: ['hcontainer', 'hcontainer'],
  work: ['hcontainer', 'hcontainer'],
  paragraph: ['alinea', 'al'],
  // What is signed before an annex begins stands within the body.
  front: ['hcontainer', 'hcontainer'],
} as const;

/**
 * A document as Akoma Ntoso 3.0. The text of preface, preamble, body and conclusions is the text of the clauses, in
 * order. Text without a number is an alinea; a box is an hcontainer, and so is what holds a table. Suggested
 * corrections are notes; the text is as printed.
 */
export function akomaNtoso(edition: Edition): string {
  const { record, clauses } = edition;
  const eIds = eIdsOf(clauses);
  const notes = new Map<string, { erratum: Erratum; note: string }[]>();
  edition.errata.forEach((erratum, i) => {
    notes.set(erratum.clause, [...(notes.get(erratum.clause) ?? []), { erratum, note: `note_${i + 1}` }]);
  });
  const context: Context = { record, eIds, notesOf: (id) => notes.get(id) ?? [] };
  const { before, body, after } = divide(clauses);
  const opens = before.findIndex(({ clause }) => clause.id === 'preamble');
  const [preface, preamble] = opens < 0 ? [before, []] : [before.slice(0, opens), before.slice(opens)];
  const front = (name: string, nodes: Node[]) =>
    nodes.length === 0 ? '' : element(name, { eId: name }, ...nodes.map((node) => block(node.clause, context)));
  // The schema asks for something in the body of a notice that has no numbers.
  const empty = element('hcontainer', { name: 'body' }, element('content', {}, element('p')));
  const parts = body.length > 0 ? body.map((node) => hierarchy(node, context)) : [empty];
  const main = element('mainBody', { eId: 'mainBody' }, ...parts);
  const doc = element(
    'doc',
    { name: record.kind ?? 'doc', contains: 'originalVersion' },
    aknMeta(edition),
    front('preface', preface),
    front('preamble', preamble),
    main,
    front('conclusions', after),
  );
  const root = element('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, doc);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.replace(LINE, '\n$&')}\n`;
}

/** Where a line break harms no text. */
const LINE =
  /<(?:doc|meta|preface|preamble|mainBody|conclusions|part|section|article|paragraph|subparagraph|hcontainer|alinea|table|tr) /g;

/** Kinds whose id is a name at the top of the document: annex-1 and box-1 are two. */
const OWN_NAME: ReadonlySet<Clause['kind']> = new Set(['front', 'annex', 'work']);

/** The eId of every clause: `part_2__sec_2__para_1__al_4`, `preface__p_1`. Made once for each list. */
export const eIdsOf = onceFor(makeEIds);

function makeEIds(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  const eIds = new Map<string, string>();
  const visit = ({ clause, children }: Node, prefix: string) => {
    const [, short] = ELEMENTS[clause.kind];
    const eId = `${prefix}${short}_${OWN_NAME.has(clause.kind) ? clause.id : numberOf(clause)}`;
    eIds.set(clause.id, eId);
    const inside = clause.kind === 'table' ? `${eId}__table_1__` : `${eId}__`;
    for (const child of children) visit(child, inside);
  };
  const { before, body, after } = divide(clauses);
  const opens = before.findIndex(({ clause }) => clause.id === 'preamble');
  before.forEach(({ clause }, i) => {
    const inPreamble = opens >= 0 && i >= opens;
    eIds.set(clause.id, inPreamble ? `preamble__p_${i - opens + 1}` : `preface__p_${i + 1}`);
  });
  after.forEach(({ clause }, i) => {
    eIds.set(clause.id, `conclusions__p_${i + 1}`);
  });
  for (const node of body) visit(node, '');
  return eIds;
}

/** The number of a clause below the one above it: 4 of 2.2.1.p4, 17-1 of art-17-1, t2 of 1.t2. */
const numberOf = ({ id, kind }: Clause): string =>
  kind === 'article' ? id.replace(/^.*\bart-/, '') : id.replace(kind === 'row' ? /^.*\.r/ : /^.*(?:\.p?|-)/, '');

interface Context {
  record: DocumentRecord;
  eIds: ReadonlyMap<string, string>;
  notesOf: (id: string) => readonly { erratum: Erratum; note: string }[];
}

function hierarchy(node: Node, context: Context): string {
  const { clause, children } = node;
  const [name] = ELEMENTS[clause.kind];
  const attributes = { eId: context.eIds.get(clause.id), name: name === 'hcontainer' ? clause.kind : null };
  if (clause.kind === 'table') return element(name, attributes, element('content', {}, table(node, context)));
  if (isText(clause) || clause.kind === 'front') {
    const heading = clause.head === '' ? '' : textElement('heading', clause.head);
    // The 项 of a 款 stand below it.
    const list = children.map((child) => hierarchy(child, context));
    const words = element('p', {}, inline(clause, context));
    return element(
      name,
      attributes,
      heading,
      ...(list.length > 0 ? [element('intro', {}, words), ...list] : [element('content', {}, words)]),
    );
  }
  const { number, heading } = divideHead(clause);
  const head = [number && textElement('num', number), heading && textElement('heading', heading)];
  const below = children.map((child) => hierarchy(child, context));
  return element(name, attributes, ...head, ...(below.length > 0 ? below : [element('content', {}, element('p'))]));
}

/** A table with its caption; what names a column or a row is a th. A place that holds nothing is an empty cell. */
function table({ clause, children }: Node, context: Context): string {
  const grid = gridOf(children.map((child) => child.clause));
  const eId = `${context.eIds.get(clause.id)}__table_1`;
  const rows = [grid.head, ...grid.groups].flat().map((row) => {
    let at = 0;
    const cells = row.cells.map((cell) => {
      const { text, names, shown } = cell;
      const from = at;
      at += text.length + 1;
      if (!shown) return '';
      const words = text === '' ? [] : [element('p', {}, inline(row.clause, context, from, from + text.length))];
      return element(names === null ? 'td' : 'th', spansOf(cell), ...words);
    });
    return element('tr', { eId: context.eIds.get(row.clause.id) }, ...cells);
  });
  const caption = clause.head === '' ? [] : [textElement('caption', clause.head)];
  return element('table', { eId }, ...caption, ...rows);
}

/** Preface, preamble and conclusions hold plain blocks. */
function block(clause: Clause, context: Context): string {
  const text = inline(clause, context);
  const marked =
    clause.id === 'title'
      ? element('docTitle', {}, text)
      : clause.id === 'date' && isDay(context.record.signed)
        ? element('docDate', { date: context.record.signed }, text) + doubtMark(context.record)
        : clause.id === 'signatory'
          ? element('docProponent', {}, text)
          : text;
  return element('p', { eId: context.eIds.get(clause.id), class: clause.id }, escapeXml(clause.head) + marked);
}

/** True for a whole day. */
const isDay = (date: string | null): date is string => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);

const doubtMark = (record: DocumentRecord): string =>
  dateNote(record) === null ? '' : element('noteRef', { href: '#note_date', marker: '*' });

/** The text, or a stretch of it, with a reference behind each quoted fault. */
function inline({ id, text }: Clause, { notesOf }: Context, from = 0, to = text.length): string {
  let xml = '';
  let at = from;
  const marks = notesOf(id)
    .map(({ erratum, note }) => ({
      end: text.indexOf(erratum.quote) + erratum.quote.length,
      note,
      found: text.includes(erratum.quote),
    }))
    .filter(({ found, end }) => found && end > from && end <= to)
    .sort((a, b) => a.end - b.end);
  for (const { end, note } of marks) {
    xml += escapeXml(text.slice(at, end)) + element('noteRef', { href: `#${note}`, marker: note.slice(5) });
    at = end;
  }
  return xml + escapeXml(text.slice(at, to));
}
