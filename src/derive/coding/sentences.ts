import type { Clause } from '../../model/clause.ts';
import { type Coding, type SentenceCoding, settle } from '../../model/coding.ts';
import type { Collection, Dossier } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import type { SentenceRecord } from '../../model/sentence.ts';
import { sourceRanges } from '../../model/source.ts';
import type { Target } from '../../model/target.ts';
import { sentenceRanges } from '../../text/sentences.ts';
import { unknownTheme } from '../unknown-theme.ts';
import { stale } from './stale.ts';

const WORDS = ['actor', 'verb', 'object'] as const;
const FIELDS = [...WORDS, 'force', 'instruments', 'industries'] as const;
const PLACES: readonly Entity['kind'][] = ['city', 'county', 'new-area'];

/** A sentence of a paragraph, `[start, end)` in the clause's head + text. */
interface Found {
  clause: Clause;
  text: string;
  start: number;
  end: number;
}

/** Sentences that two readers coded, in document order, with the places and targets that stand in them. */
export function codeSentences(
  collection: Collection,
  known: { entities: readonly Entity[]; targets: readonly Target[] },
): { sentences: SentenceRecord[]; codings: Coding[]; problems: Problem[] } {
  const read = collection.dossiers.map((dossier) => {
    const entries = dossier.editorial.sentences ?? [];
    const file = `seeds/${dossier.record.id}/editorial/sentences.yaml`;
    const sentences = sentencesOf(dossier, entries);
    const problems = entries.flatMap((entry, i) => {
      const found = sentences.get(entry.sentence);
      const faults = stale(file, i, 'sentence', entry.sentence, found, entries);
      return found ? [...faults, ...faultsOf(entry, { file, i }, found, collection)] : faults;
    });
    const ordered = [...sentences].flatMap(([id, found]) =>
      entries.filter(({ sentence }) => sentence === id).map((entry) => ({ entry, found })),
    );
    return { ordered, problems };
  });
  const all = read.flatMap(({ ordered }) => ordered);
  return {
    sentences: all.map(({ entry, found }) => recordOf(entry, found, known)),
    codings: all.flatMap(({ entry, found }) => rowsOf(entry, found.clause.doc)),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The sentences of the paragraphs that are coded, by their address. */
function sentencesOf({ clauses }: Dossier, entries: readonly SentenceCoding[]): Map<string, Found> {
  const wanted = new Set(entries.map(({ sentence }) => sentence.replace(/\.s\d+$/, '')));
  const found = clauses
    .filter(({ id }) => wanted.has(id))
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

function recordOf(
  entry: SentenceCoding,
  { clause, text, start, end }: Found,
  { entities, targets }: { entities: readonly Entity[]; targets: readonly Target[] },
): SentenceRecord {
  const source = sourceRanges(clause, start, end);
  const inside = (at: { doc: string; clause: string; source: Target['source'] }) =>
    keyOf(at) === keyOf(clause) && source.some(([a, b]) => at.source.some(([from]) => from >= a && from < b));
  const places = entities.filter(({ kind, mentions }) => PLACES.includes(kind) && mentions.some(inside));
  return {
    doc: clause.doc,
    clause: clause.id,
    id: entry.sentence,
    text,
    source,
    actor: settle(entry.actor).settled,
    verb: settle(entry.verb).settled,
    force: settle(entry.force).settled,
    object: settle(entry.object).settled,
    instruments: settle(entry.instruments).settled,
    places: places.map(({ id }) => id),
    targets: targets.filter(inside).map(({ id }) => id),
    industries: settle(entry.industries).settled,
    coding: 'twice',
    url: clause.url,
  };
}

const rowsOf = (entry: SentenceCoding, doc: string): Coding[] =>
  FIELDS.map((field) => ({
    ...{ unit: 'sentence', id: `${doc}/${entry.sentence}`, field, ...settle(entry[field]) },
    example: entry.example ?? false,
    before: null,
  }));
