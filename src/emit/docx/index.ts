import type { Clause } from '../../model/clause.ts';
import type { Edition } from '../edition.ts';
import type { EmittedFile } from '../file.ts';
import { element } from '../xml.ts';
import { zipOf } from '../zip.ts';
import { bodyOf } from './body.ts';
import { footers, headers, section } from './margins.ts';
import { packageOf } from './package.ts';
import { clauseSheet, documentSheet, type Sheet } from './sheet.ts';
import { STYLES } from './styles.ts';
import { part } from './word.ts';

export { type ListCell, type ListSheet, listDocx } from './list.ts';
export { type ClauseForm, type Cut, formSheet, selectionSheet } from './selection.ts';
export type { Sheet } from './sheet.ts';

/**
 * The files of a Word document (OOXML, transitional) in the order of its archive. Its body is the text and nothing else, on
 * the page of GB/T 9704; what the edition says of it stands in the margins.
 */
export function docxFiles(sheet: Sheet): EmittedFile[] {
  const margins = [...footers(sheet.foot), ...headers(sheet.title)];
  const document = part('document', element('w:body', {}, bodyOf(sheet), section(margins)));
  return packageOf(sheet, document, [{ name: 'styles', xml: STYLES }, ...margins]);
}

/** The bytes of a Word file: the same for the same sheet, wherever it is made. */
export const docxOf = (sheet: Sheet): Uint8Array => zipOf(docxFiles(sheet));

export const documentDocx = (edition: Edition): Uint8Array => docxOf(documentSheet(edition));

/** A clause and all below it. */
export const clauseDocx = (edition: Edition, clause: Clause): Uint8Array => docxOf(clauseSheet(edition, clause));
