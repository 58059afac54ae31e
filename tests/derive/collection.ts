import { DocumentMeta, type DocumentRecord } from '../../src/model/document.ts';
import type { Collection, Dossier } from '../../src/model/dossier.ts';
import type { SharedEditorial } from '../../src/model/editorial.ts';
import { parse } from '../../src/parse/index.ts';

/** A document made of a text, as the build would see it. */
export function dossier(id: string, text: string, order = 1): Dossier {
  const meta = DocumentMeta.parse({ id, title: `关于${id}的意见`, shortTitle: id, order });
  const { clauses } = parse(text, meta, { source: `${id}.txt`, meta: `${id}.yaml` });
  const record = { id, title: meta.title, shortTitle: id, signed: '2020-01-01' } as DocumentRecord;
  return { record, meta, text, clauses, editorial: {} };
}

/** Documents, earliest first, with what a person decided across them. */
export const collection = (texts: Record<string, string>, shared: SharedEditorial = {}): Collection => ({
  dossiers: Object.entries(texts).map(([id, text], order) => dossier(id, text, order)),
  shared,
});
