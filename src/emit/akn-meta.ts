import { inferredText, issuerText } from '../model/citation.ts';
import type { DocumentRecord } from '../model/document.ts';
import { rightsText } from '../model/site-facts.ts';
import type { Edition } from './edition.ts';
import { element, textElement } from './xml.ts';

/** Why the printed date is doubted, in words; null where nobody doubts it. */
export const dateNote = (record: DocumentRecord): string | null =>
  record.inferred === null ? null : `署名日期照录原文；${inferredText(record)}。${record.inferredReason ?? ''}`;

/** A date as far as it is known → the full one that the schema asks for, and what its name says of it. */
function frbrDate(date: string, name: string): string {
  const missing = ['', '-01-01', '-01'][date.split('-').length % 3] as string;
  return element('FRBRdate', { date: date + missing, name: missing === '' ? name : `${name}, ${date}` });
}

/** Only a whole date: a year alone would become a day that nobody says. The note tells of it in either case. */
const inferredDate = ({ inferred, inferredVerified }: DocumentRecord): string =>
  inferred === null || inferred.length < 10
    ? ''
    : element('FRBRdate', { date: inferred, name: inferredVerified ? 'inferred' : 'inferred, unverified' });

/** FRBR identification, references and notes. Made of records alone: the same records give the same bytes. */
export function aknMeta({ record, errata, published, absolute, licence }: Edition): string {
  // The standard asks for a date: where nobody knows that of the document, the day of this edition stands for it, and says so.
  const dated = record.signed ?? record.published ?? record.passed;
  const date = dated ?? published;
  const work = `/akn/cn/doc/${date}/${record.id}`;
  const expression = `${work}/zho@${date}`;
  const level = (name: string, uri: string, dates: string, ...rest: string[]) =>
    element(
      name,
      {},
      element('FRBRthis', { value: `${uri}/!main` }),
      element('FRBRuri', { value: uri }),
      ...(name === 'FRBRWork' ? [element('FRBRalias', { name: 'address', value: absolute(record.url) })] : []),
      dates,
      element('FRBRauthor', { href: name === 'FRBRManifestation' ? '#publisher' : '#issuer' }),
      ...rest,
    );
  const signed = frbrDate(date, record.signed ? 'signed' : dated ? 'published' : 'unknown');
  const identification = element(
    'identification',
    { source: '#publisher' },
    level(
      'FRBRWork',
      work,
      signed + inferredDate(record),
      element('FRBRcountry', { value: 'cn' }),
      ...(record.kind === null ? [] : [element('FRBRsubtype', { value: record.kind })]),
      ...(record.number === null ? [] : [element('FRBRnumber', { value: record.number })]),
      element('FRBRname', { value: record.title }),
    ),
    level('FRBRExpression', expression, signed, element('FRBRlanguage', { language: 'zho' })),
    level(
      'FRBRManifestation',
      `${expression}.akn`,
      frbrDate(published, 'published'),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
  return element('meta', {}, identification, references(record, absolute), notes(record, errata), rights(licence));
}

function references(record: DocumentRecord, absolute: Edition['absolute']): string {
  const organization = (eId: string, href: string, showAs: string) => element('TLCOrganization', { eId, href, showAs });
  return element(
    'references',
    { source: '#publisher' },
    organization(
      'issuer',
      `/akn/ontology/organization/cn/${encodeURIComponent(record.issuer ?? 'unknown')}`,
      issuerText(record),
    ),
    organization('publisher', absolute('/'), absolute('/')),
  );
}

function notes(record: DocumentRecord, errata: Edition['errata']): string {
  const doubt = dateNote(record);
  const note = (eId: string, marker: string, words: string) =>
    element('note', { eId, marker }, textElement('p', words));
  const all = [
    ...(doubt === null ? [] : [note('note_date', '*', doubt)]),
    ...(record.titleNote === null ? [] : [note('note_title', '†', record.titleNote)]),
    ...errata.map(({ quote, suggestion, reason }, i) =>
      note(`note_${i + 1}`, String(i + 1), `“${quote}”${suggestion ? `疑为“${suggestion}”` : '存疑'}。${reason}`),
    ),
  ];
  return all.length === 0 ? '' : element('notes', { source: '#publisher' }, ...all);
}

/** The standard has no place of its own for them: Dublin Core in the one that it leaves open. */
function rights(licence: Edition['licence']): string {
  if (!licence) return '';
  const xmlns = 'http://purl.org/dc/terms/';
  return element(
    'proprietary',
    { source: '#publisher' },
    textElement('license', licence.url, { xmlns }),
    textElement('rights', rightsText(licence), { xmlns }),
  );
}
