import type { Collection } from '../../model/dossier.ts';
import type { Reuse } from '../../model/reuse.ts';
import { printed, sourceRanges } from '../../model/source.ts';
import { repeats } from '../../text/repeats.ts';

/** So many characters are no accident. */
const LEAST = 12;
/** What more than this share of many documents has is a form of words. */
const SHARE = 0.5;
const MANY = 6;

/** Standing formulas of official texts, titles that are quoted, and lists of who is addressed: what they leave over counts. */
const BOILERPLATE = [
  /《[^》]*(?:》|$)|^[^《》]*》/g,
  /(?:全面|深入)?(?:贯彻|落实|学习)*(?:以)?习近平新时代中国特色社会主义思想(?:为指导)?/g,
  /(?:全面|深入)?贯彻(?:落实)?党的[一二三四五六七八九十]+大(?:和[^，。；]*全会)?精神/g,
  /各(?:市|县|区|省|有关|直属|级|部门|单位|设区市|自治州)[^，。；]*(?:人民政府|部门|单位|机构)/g,
  /(?:现)?(?:印发|转发)给你们[，。]?(?:请[^，。；]*执行)?/g,
  /请(?:认真|结合实际)[^，。；]*(?:执行|落实)/g,
  /(?:按照|按)?职责分工负责|牵头|配合|负责|责任单位/g,
  /(?:本(?:办法|规定|条例|意见|细则|通知))?自[^，。；]*起(?:施行|执行)/g,
  /(?:充分)?发挥市场在(?:资源)?配置(?:资源)?中的决定性作用/g,
  /[\p{P}\p{Z}\s]/gu,
];

/** What a shared run takes along of the sentences around it. */
const BEFORE = /^[，、；：。）》”’！？\s]+/u;
const AFTER = /[，、；：（《“‘\s]+$/u;

/** What the documents share to the letter, `LEAST` characters or more that are no standing formula; longest first. */
export function reuse({ dossiers }: Collection): Reuse[] {
  const clauses = dossiers.flatMap(({ clauses: own }, dossier) =>
    own.filter(({ kind }) => kind !== 'front').map((clause) => ({ clause, dossier, text: printed(clause) })),
  );
  const everywhere = dossiers.length >= MANY ? dossiers.length * SHARE : dossiers.length;
  const runs = repeats(
    clauses.map(({ text }) => text),
    clauses.map(({ dossier }) => dossier),
    LEAST,
  );
  const shared = runs.flatMap(({ length: whole, at }) => {
    const places = at.flatMap(({ text, start }) => {
      const found = clauses[text];
      return found ? [{ ...found, start }] : [];
    });
    const [first] = places;
    const run = first?.text.slice(first.start, first.start + whole) ?? '';
    const before = BEFORE.exec(run)?.[0].length ?? 0;
    const words = run.slice(before).replace(AFTER, '');
    if (new Set(places.map(({ dossier }) => dossier)).size > everywhere || isFormula(words)) return [];
    return [
      {
        text: words,
        length: words.length,
        places: places.map(({ clause, start }) => ({
          doc: clause.doc,
          clause: clause.id,
          start: start + before,
          source: sourceRanges(clause, start + before, start + before + words.length),
        })),
      },
    ];
  });
  // Without the marks around them two runs may be one: the one that stands in more places has the places of the other.
  const most = new Map<string, Reuse>();
  for (const one of shared) if (one.places.length > (most.get(one.text)?.places.length ?? 0)) most.set(one.text, one);
  return [...most.values()].sort((a, b) => b.length - a.length);
}

const isFormula = (words: string): boolean =>
  BOILERPLATE.reduce((left, form) => left.replace(form, ''), words).length < LEAST;
