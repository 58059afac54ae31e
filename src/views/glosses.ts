import { ByKey } from '../model/by-key.ts';
import type { Erratum } from '../model/erratum.ts';
import { FRONT } from '../model/reading.ts';
import { keyOf } from '../model/ref.ts';
import type { Term } from '../model/term.ts';
import { href } from '../site.ts';
import { apparatus } from './apparatus.ts';
import { library, type Work } from './library.ts';
import { once } from './records.ts';

/** What a mark of the text means, by the path that it leads to; of a page without what its marks say themselves. */
export type Glosses = Record<string, { title?: string; body: string; more?: string }>;

const SURE: Record<string, string> = { certain: '', likely: '很可能', possible: '可能' };

export const glossesOf = (terms: readonly Term[], errata: readonly Erratum[]): Glosses =>
  Object.fromEntries([
    ...terms.map(({ url, term, definition, basis }) => [
      href(url),
      {
        title: term,
        body: definition === null ? '没有把握，不作解释。' : basis === 'text' ? `原文：${definition}` : definition,
        more: '依据与出处',
      },
    ]),
    ...errata.map(({ id, suggestion, reason, confidence }) => [
      href(`/corrections/#${id}`),
      {
        title: suggestion ? `${SURE[confidence]}应作“${suggestion}”` : '疑有误',
        body: reason,
        more: '校勘记',
      },
    ]),
  ]);

/** By the address of its file, what the marks mean that a reading page may have: none of a page without marks. */
export const glossFiles = once(async (): Promise<ReadonlyMap<string, Glosses>> => {
  const { at, errata } = await apparatus();
  const errataAt = new ByKey(errata, (erratum) => [keyOf(erratum)]);
  const files = (await library()).flatMap((work) => {
    // What stands around the parts is read on the page of the document, its end also below the last part.
    const around = work.clauses.filter(({ id }) => (work.readOn.get(id)?.id ?? FRONT) === FRONT);
    const pages = work.pages.filter(({ id }) => id !== FRONT);
    return [
      { id: FRONT, clauses: around },
      ...pages.map(({ id, clauses }) => ({ id, clauses: id === pages.at(-1)?.id ? [...clauses, ...around] : clauses })),
    ].map(({ id, clauses }): [string, Glosses] => {
      const keys = clauses.map(keyOf);
      const explained = at.terms.within(keys).filter(({ basis }) => basis !== 'unknown');
      return [glossPath(work, id), lean(glossesOf(explained, errataAt.within(keys)), explained)];
    });
  });
  return new Map(files.filter(([, glosses]) => Object.keys(glosses).length > 0));
});

/** Without the names that the marks themselves say, and the words of the link, which the kind of the mark tells. */
function lean(glosses: Glosses, terms: readonly Term[]): Glosses {
  const said = new Set(terms.flatMap(({ url, term, forms }) => (forms.every((f) => f === term) ? [href(url)] : [])));
  return Object.fromEntries(
    Object.entries(glosses).map(([url, { title, body }]) => [url, said.has(url) ? { body } : { title, body }]),
  );
}

/** The address of the file for a reading page: `/gloss/plan-2016/2.json`. */
export const glossPath = ({ record }: Work, page: string): string => `/gloss/${record.id}/${page}.json`;
