import { documentPath } from './address.ts';
import type { Attested, AttestedField } from './attested.ts';
import type { DocumentRecord } from './document.ts';
import type { Seed } from './seed.ts';

/** What document.yaml says, and where it says nothing what the text says of itself; what neither says is null. */
export function documentRecord(
  { meta, text, files, conversion }: Pick<Seed, 'meta' | 'text' | 'files' | 'conversion'>,
  attested: readonly Attested[],
  checksum: string,
): DocumentRecord {
  const all = (field: AttestedField) => attested.filter((one) => one.field === field).map(({ value }) => value);
  const said = (field: AttestedField): string | null => all(field)[0] ?? null;
  const [from, to] = said('period')?.split('/') ?? [];
  const issuers = all('issuer').join('、') || null;
  const title = meta.title ?? said('title') ?? '';
  const shortTitle = meta.shortTitle ?? said('shortTitle') ?? shortened(title, all('issuer'));
  const called = all('shortTitle').filter((name) => name !== shortTitle && !meta.aliases.includes(name));
  const known = <T>(written: T | null | undefined, read: T | null): T | null =>
    written === undefined ? read : written;
  return {
    id: meta.id,
    title,
    kind: known(meta.kind, said('kind')),
    issuer: known(meta.issuer, issuers),
    signed: known(meta.signed, said('signed')),
    inferred: meta.inferred?.date ?? null,
    seed: files.source,
    sha256: meta.sha256 ?? checksum,
    characters: text.length,
    shortTitle,
    aliases: [...meta.aliases, ...called],
    titleNote: meta.titleNote ?? null,
    number: known(meta.number, said('number')),
    inferredReason: meta.inferred?.reason ?? null,
    inferredVerified: meta.inferred?.verified ?? null,
    url: documentPath(meta.id),
    provenance: meta.provenance,
    conversion: conversion ?? null,
    addressee: said('addressee'),
    period: from && to ? { from, to } : null,
    passed: said('passed'),
    published: said('published'),
    inForce: said('inForce'),
    attested: [...attested],
  };
}

/** A title without who issues it, the name of the state and the brackets at its end: 关于发展的意见 of 某市人民政府关于发展的意见（试行）. */
function shortened(title: string, issuers: readonly string[]): string {
  const names = [issuers.join(' '), issuers.join(''), ...issuers].filter(
    (name) => name !== '' && title.startsWith(name),
  );
  const bare = title
    .slice(names[0]?.length ?? 0)
    .replace(/^中华人民共和国(?![和与同及政])/u, '')
    .replace(/[（(〔][^（）()〔〕]*[）)〕]$/u, '')
    .trim();
  return bare.length >= 2 && !/^(?:令|公告|通告)$/u.test(bare) ? bare : title;
}

/** The date by which a document follows others: the inferred one, else that of the signature, of publication, of passing. */
export const dateOf = ({
  inferred,
  signed,
  published,
  passed,
}: Pick<DocumentRecord, 'inferred' | 'signed' | 'published' | 'passed'>): string | null =>
  inferred ?? signed ?? published ?? passed;

/**
 * Documents as they follow one another: those that say their place (`order`) in that order, then the others by date,
 * those without one last.
 */
export function inOrder<T extends { seed: Pick<Seed, 'meta'>; record: DocumentRecord }>(documents: readonly T[]): T[] {
  const key = ({ seed, record }: T): string => {
    const { order } = seed.meta;
    const date = dateOf(record) ?? '9999';
    return order === undefined ? `1 ${date} ${record.id}` : `0 ${String(order).padStart(12, '0')}`;
  };
  return [...documents].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
