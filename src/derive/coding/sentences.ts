import type { Clause } from '../../model/clause.ts';
import { type Coding, type SentenceCoding, settle } from '../../model/coding.ts';
import type { Derived } from '../../model/dataset.ts';
import type { Collection, Dossier } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import type { SentenceRecord } from '../../model/sentence.ts';
import { sourceRanges } from '../../model/source.ts';
import type { Target } from '../../model/target.ts';
import { sentenceRanges } from '../../text/sentences.ts';
import { unknownTheme } from '../unknown-theme.ts';
import { orderOf } from './order.ts';
import { stale } from './stale.ts';

const WORDS = ['actor', 'verb', 'object'] as const;
const FIELDS = [...WORDS, 'force', 'instruments', 'industries'] as const;
const PLACES: readonly Entity['kind'][] = ['city', 'county', 'new-area'];

/** A sentence of a clause, `[start, end)` in the clause's head + text. */
interface Found {
  clause: Clause;
  text: string;
  start: number;
  end: number;
}

type Known = Pick<Derived, 'entities' | 'targets' | 'clause-themes'>;

/**
 * Every sentence in document order, with the places and targets that stand in it. What two readers answered or one did is
 * theirs; of a sentence that nobody read rules tell what stands in so many words.
 */
export function codeSentences(
  collection: Collection,
  known: Known,
): { sentences: SentenceRecord[]; codings: Coding[]; problems: Problem[] } {
  const standing = placesAndTargets(known);
  const ruled = byRule(collection, known);
  const read = collection.dossiers.map((dossier) => {
    const entries = dossier.editorial.sentences ?? [];
    const file = `seeds/${dossier.record.id}/editorial/sentences.yaml`;
    const sentences = sentencesOf(dossier);
    const problems = entries.flatMap((entry, i) => {
      const found = sentences.get(entry.sentence);
      const faults = stale(file, i, 'sentence', entry.sentence, found, entries);
      return found ? [...faults, ...faultsOf(entry, { file, i }, found, collection)] : faults;
    });
    const entryOf = new Map(entries.map((entry) => [entry.sentence, entry]));
    const all = [...sentences].map(([id, found]) => ({ id, found, entry: entryOf.get(id) }));
    return { all, problems };
  });
  const all = read.flatMap((one) => one.all);
  return {
    sentences: all.map(({ id, found, entry }) => {
      const said = entry ? answersOf(entry) : ruled(found);
      return recordOf(id, found, { ...said, ...standing(found) });
    }),
    codings: all.flatMap(({ entry, found }) => (entry?.coding === 'twice' ? rowsOf(entry, found.clause.doc) : [])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The sentences of a document by their address; rows of tables and headings have none. */
function sentencesOf({ clauses }: Dossier): Map<string, Found> {
  const found = clauses
    .filter(({ kind }) => kind === 'paragraph' || kind === 'front')
    .flatMap((clause) =>
      sentenceRanges(clause.text).map(([from, to], n): [string, Found] => {
        const start = clause.head.length + from;
        const end = clause.head.length + to;
        return [`${clause.id}.s${n + 1}`, { clause, text: clause.text.slice(from, to), start, end }];
      }),
    );
  return new Map(found);
}

function faultsOf(
  entry: SentenceCoding,
  { file, i }: { file: string; i: number },
  { text }: Found,
  { shared }: Collection,
): Problem[] {
  const quoted = WORDS.flatMap((field) => {
    const { one, two, settled } = settle(entry[field]);
    return [...new Set([one, two, settled])]
      .filter((word) => word && !text.includes(word))
      .map((word) => problem('coding/words', { file, at: [i, field] }, `${entry.sentence}：句子里没有“${word}”。`));
  });
  const { one, two, settled } = settle(entry.industries);
  const themed = [...new Set([...one, ...two, ...settled])]
    .filter((theme) => !shared.themes?.some(({ id }) => id === theme))
    .map((theme) => unknownTheme('coding/unknown-theme', file, [i, 'industries'], theme, { shared }));
  return [...quoted, ...themed];
}

/** What stands of an entry. */
const answersOf = (entry: SentenceCoding) => ({
  actor: settle(entry.actor).settled,
  verb: settle(entry.verb).settled,
  force: settle(entry.force).settled,
  object: settle(entry.object).settled,
  instruments: settle(entry.instruments).settled,
  industries: settle(entry.industries).settled,
  coding: entry.coding,
});

const recordOf = (
  id: string,
  { clause, text, start, end }: Found,
  { actor, verb, force, object, instruments, places, targets, industries, coding }: Answers,
): SentenceRecord => ({
  ...{ doc: clause.doc, clause: clause.id, id, text, source: sourceRanges(clause, start, end) },
  ...{ actor, verb, force, object, instruments, places, targets, industries, coding, url: clause.url },
});
type Answers = Omit<SentenceRecord, 'doc' | 'clause' | 'id' | 'text' | 'source' | 'url'>;

/** What the register and the targets say stands within a sentence. */
function placesAndTargets({ entities, targets }: Known): (found: Found) => Pick<SentenceRecord, 'places' | 'targets'> {
  const places = entities.filter(({ kind }) => PLACES.includes(kind));
  const mentions = places.flatMap(({ id, mentions: all }) => all.map((at) => ({ id, ...at })));
  const [placesAt, targetsAt] = [Map.groupBy(mentions, keyOf), Map.groupBy(targets, keyOf)];
  return ({ clause, start, end }) => {
    const own = sourceRanges(clause, start, end);
    const inside = ({ source }: Pick<Target, 'source'>) =>
      source.some(([from]) => own.some(([a, b]) => from >= a && from < b));
    const idsOf = (all: readonly Pick<Target, 'id' | 'source'>[] = []) => [
      ...new Set(all.filter(inside).map(({ id }) => id)),
    ];
    return { places: idsOf(placesAt.get(keyOf(clause))), targets: idsOf(targetsAt.get(keyOf(clause))) };
  };
}

/** The order of a sentence that nobody read, with the industries of its clause of which it has a word. */
function byRule({ shared }: Collection, known: Known) {
  const industries = new Map(
    (shared.themes ?? []).filter(({ kind }) => kind === 'industry').map(({ id, keywords = [] }) => [id, keywords]),
  );
  const themesAt = new Map(known['clause-themes'].map((row) => [keyOf(row), row.themes]));
  return ({ clause, text }: Found) => {
    const order = orderOf(text);
    const themes = order.verb === null ? [] : (themesAt.get(keyOf(clause)) ?? []);
    const named = themes.filter((id) => industries.get(id)?.some((word) => text.includes(word)));
    return { ...order, instruments: [], industries: named, coding: 'rule' as const };
  };
}

const rowsOf = (entry: SentenceCoding, doc: string): Coding[] =>
  FIELDS.map((field) => ({
    ...{ unit: 'sentence', id: `${doc}/${entry.sentence}`, field, ...settle(entry[field]) },
    example: entry.example ?? false,
    before: null,
  }));
