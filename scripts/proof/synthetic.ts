import type { Clause } from '../../src/model/clause.ts';
import type { DocumentRecord } from '../../src/model/document.ts';
import { pick, randomOf } from './random.ts';

/** One character in twelve is exchanged for another of the texts, one in two hundred for any Chinese one. */
const EXCHANGED = 1 / 12;
const STRANGE = 1 / 200;

/**
 * A collection `times` as large: the same tree under other names, its texts put together from phrases of all texts
 * with characters exchanged, so that the vocabulary grows with the size as it does in writing.
 */
export function multiply(documents: readonly DocumentRecord[], clauses: readonly Clause[], times: number) {
  const random = randomOf(50);
  const phrases = clauses.flatMap(({ text }) => text.match(/[^，；。、]+[，；。、]?/gu) ?? []);
  const characters = clauses.map(({ text }) => text).join('');
  const vary = (text: string) =>
    text.replace(/\p{Script=Han}/gu, (c) => {
      const draw = random();
      if (draw < STRANGE) return String.fromCharCode(0x4e00 + Math.floor(random() * 20_000));
      return draw < EXCHANGED ? pick(random, characters) : c;
    });
  const write = (length: number) => {
    let text = '';
    while (text.length < length) text += pick(random, phrases);
    return vary(text.slice(0, length));
  };
  const copies = [...Array(times).keys()];
  return {
    documents: copies.flatMap((n) =>
      documents.map((d) => ({ ...d, id: `${d.id}-${n}`, shortTitle: `${d.shortTitle}${n}` })),
    ),
    clauses: copies.flatMap((n) =>
      clauses.map((c) => ({ ...c, doc: `${c.doc}-${n}`, title: vary(c.title), text: write(c.text.length) })),
    ),
  };
}
