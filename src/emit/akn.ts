import { type Clause, isText } from '../model/clause.ts';
import type { DocumentRecord } from '../model/document.ts';
import { escapeXml } from '../text/xml.ts';
import { aknMeta, doubtOf } from './akn-meta.ts';
import { divide, divideHead, type Edition, type Erratum, type Node } from './edition.ts';
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
  row: ['alinea', 'al'],
  annex: ['hcontainer', 'hcontainer'],
  work: ['hcontainer', 'hcontainer'],
  paragraph: ['alinea', 'al'],
} as const;

/**
 * A document as Akoma Ntoso 3.0. The text of preface, preamble, body and conclusions is the text of the clauses, in
 * order. Text without a number is an alinea; a box is an hcontainer. Suggested corrections are notes; the text is
 * as printed.
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
  const main = element('mainBody', { eId: 'mainBody' }, ...body.map((node) => hierarchy(node, context)));
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
  /<(?:doc|meta|preface|preamble|mainBody|conclusions|part|section|paragraph|subparagraph|hcontainer|alinea) /g;

/** The eId of every clause: `part_2__sec_2__para_1__al_4`, `preface__p_1`. */
export function eIdsOf(clauses: readonly Clause[]): Map<string, string> {
  const eIds = new Map<string, string>();
  const visit = ({ clause, children }: Node, prefix: string) => {
    const [, short] = ELEMENTS[clause.kind as keyof typeof ELEMENTS];
    const eId = `${prefix}${short}_${clause.id.replace(/^.*(?:\.p?|-)/, '')}`;
    eIds.set(clause.id, eId);
    for (const child of children) visit(child, `${eId}__`);
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

interface Context {
  record: DocumentRecord;
  eIds: ReadonlyMap<string, string>;
  notesOf: (id: string) => readonly { erratum: Erratum; note: string }[];
}

function hierarchy(node: Node, context: Context): string {
  const { clause, children } = node;
  if (clause.kind === 'front') return element('hcontainer', { name: 'front' }, content(clause, context));
  const [name] = ELEMENTS[clause.kind];
  const attributes = { eId: context.eIds.get(clause.id), name: name === 'hcontainer' ? clause.kind : null };
  if (isText(clause)) {
    const heading = clause.head === '' ? '' : textElement('heading', clause.head);
    return element(name, attributes, heading, content(clause, context));
  }
  const { number, heading } = divideHead(clause);
  const head = [number && textElement('num', number), heading && textElement('heading', heading)];
  const below = children.map((child) => hierarchy(child, context));
  return element(name, attributes, ...head, ...(below.length > 0 ? below : [element('content', {}, element('p'))]));
}

const content = (clause: Clause, context: Context): string =>
  element('content', {}, element('p', {}, inline(clause, context)));

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
  doubtOf(record) === null ? '' : element('noteRef', { href: '#note_date', marker: '*' });

/** The text with a reference behind each quoted fault. */
function inline({ id, text }: Clause, { notesOf }: Context): string {
  let xml = '';
  let at = 0;
  const marks = notesOf(id)
    .map(({ erratum, note }) => ({
      end: text.indexOf(erratum.quote) + erratum.quote.length,
      note,
      found: text.includes(erratum.quote),
    }))
    .filter(({ found }) => found)
    .sort((a, b) => a.end - b.end);
  for (const { end, note } of marks) {
    xml += escapeXml(text.slice(at, end)) + element('noteRef', { href: `#${note}`, marker: note.slice(5) });
    at = end;
  }
  return xml + escapeXml(text.slice(at));
}
