import type { Clause } from '../../model/clause.ts';
import type { Collection, Dossier } from '../../model/dossier.ts';
import type { Reference } from '../../model/link.ts';
import { printed, sourceRanges } from '../../model/source.ts';

const N = '[一二三四五六七八九十]{1,3}';

const KINDS: readonly { kind: Reference['kind']; pattern: RegExp }[] = [
  { kind: 'title', pattern: /《(?:[^《》]|〈[^〈〉《》]*《[^《》]*》[^〈〉]*〉)*》(?:[（(]\d{4}[-—－]\d{4}年[）)])?/g },
  { kind: 'number', pattern: /[\p{Script=Han}]{1,6}[〔[（(﹝【]\s*\d{4}\s*[〕\]）)﹞】]\s*第?\s*\d+\s*[号號]/gu },
  {
    kind: 'meeting',
    pattern: new RegExp(`党的${N}大|(?:[省市区县]委)?${N}届${N}(?:次|中)(?:、${N}[次中])*全会|中央经济工作会议`, 'gu'),
  },
  {
    kind: 'named',
    pattern:
      /(?<=落实|根据|按照|依据|贯彻|执行)(?!本|上|各)[^，。；：、“”《》和及与]{3,28}?(?:纲要|方案|规划|清单|计划|条例|办法)(?!期)|“[\p{Script=Han}]{2,10}\d{4}”/gu,
  },
  { kind: 'self', pattern: /本(?:规划|意见|方案|办法|通知|决定|条例|规定|细则|纲要|计划)/g },
  { kind: 'box', pattern: /专栏\s*\d+/g },
  { kind: 'above', pattern: /上述|前述|前款|上款/g },
];

/** What each text refers to, in document order: itself, its boxes, what stands above, titles and document numbers. */
export function references(collection: Collection): Reference[] {
  return collection.dossiers.flatMap((dossier) =>
    dossier.clauses
      .filter(({ kind }) => kind === 'paragraph' || kind === 'front')
      .flatMap((clause) =>
        KINDS.flatMap(({ kind, pattern }) =>
          [...printed(clause).matchAll(pattern)].map((match) => ({
            doc: clause.doc,
            clause: clause.id,
            quote: match[0],
            kind,
            to: meant(collection, dossier, clause, kind, match[0]),
            source: sourceRanges(clause, match.index, match.index + match[0].length),
          })),
        ).sort((a, b) => (a.source[0]?.[0] ?? 0) - (b.source[0]?.[0] ?? 0)),
      ),
  );
}

function meant(
  collection: Collection,
  own: Dossier,
  clause: Clause,
  kind: Reference['kind'],
  quote: string,
): Reference['to'] {
  if (kind === 'self') return { doc: clause.doc, clause: '' };
  if (kind === 'box') {
    const box = own.clauses.find((c) => c.kind === 'box' && c.label.replace(/\s/g, '') === quote.replace(/\s/g, ''));
    return box ? { doc: box.doc, clause: box.id } : null;
  }
  if (kind !== 'title') return null;
  const bare = (title: string) => title.replace(/[《》]|[（(][^（）()]*[）)]/g, '');
  const work = collection.dossiers.find(({ record }) => bare(record.title) === bare(quote));
  return work ? { doc: work.record.id, clause: '' } : null;
}
