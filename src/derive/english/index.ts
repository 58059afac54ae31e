import type { Collection, Dossier } from '../../model/dossier.ts';
import type { DocumentEnglish, English, SharedEnglish } from '../../model/english.ts';
import { type Problem, problem, type YamlPath } from '../../model/problem.ts';
import type { RuleName } from '../../model/rules.ts';
import type { Target } from '../../model/target.ts';
import type { Term } from '../../model/term.ts';
import { drawn } from './draw.ts';
import { fill } from './gloss.ts';
import { type Glossary, glossaryOf } from './glossary.ts';
import { EMPTY, held, targetRow } from './targets.ts';

type Report = (rule: Extract<RuleName, `english/${string}`>, at: YamlPath, message: string) => void;
const SHARED = 'seeds/english.yaml';

/** English words for readers abroad; none where nobody wrote a glossary. */
export function deriveEnglish(
  { dossiers, shared }: Collection,
  known: { targets: readonly Target[]; terms: readonly Term[] },
): { english: English[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const reporter =
    (file: string): Report =>
    (rule, at, message) =>
      problems.push(problem(rule, { file, at }, message));
  const own = dossiers.filter(({ editorial }) => editorial.english);
  const { english } = shared;
  if (!english) {
    for (const { record } of own) reporter(fileOf(record.id))('english/no-word', [], `没有 ${SHARED}：先写词汇表。`);
    return { english: [], problems };
  }
  const glossary = glossaryOf(english.glossary);
  const rows = [
    ...own.flatMap((dossier) =>
      documentRows(dossier, known.targets, glossary, english.written, reporter(fileOf(dossier.record.id))),
    ),
    ...sharedRows(english, known.terms, glossary, reporter(SHARED)),
  ];
  return { english: rows, problems };
}

const fileOf = (doc: string): string => `seeds/${doc}/editorial/english.yaml`;

function documentRows(
  { record: { id: doc, title }, clauses, editorial: { english } }: Dossier,
  targets: readonly Target[],
  glossary: Glossary,
  written: string,
  report: Report,
): English[] {
  const entries = english as DocumentEnglish;
  const base = { ...EMPTY, doc, written };
  const whole: English = { ...base, kind: 'title', zh: title, en: glossOf(title, entries.title, ['title']) };
  const named = new Map(clauses.flatMap((clause) => (clause.title ? [[clause.id, clause.title]] : [])));
  const headings = matched(entries.headings, 'headings', ({ clause }) => clause, named, report).map(
    ({ entry, at, of: zh }): English => ({
      ...base,
      kind: 'heading',
      clause: entry.clause,
      zh,
      en: glossOf(zh, entry.en, at),
    }),
  );
  const own = new Map(targets.filter((target) => target.doc === doc).map((target) => [target.id, target]));
  const back = new Map(entries.back.map((one) => [one.id, one]));
  const chosen = drawn([...own.keys()]);
  if (back.size > 0 && (back.size !== chosen.size || [...back.keys()].some((id) => !chosen.has(id))))
    report('english/back', ['back'], `应是抽出的这些：${[...chosen].join('、')}。`);
  const figures = matched(entries.targets, 'targets', ({ id }) => id, own, report).map(({ entry, at, of }) => {
    const { row, faults } = targetRow(of, entry, back.get(entry.id), glossary, written);
    for (const [rule, message] of faults) report(rule, at, `${entry.id}：${message}`);
    return row;
  });
  return [whole, ...headings, ...figures];

  function glossOf(zh: string, en: string, at: YamlPath): string {
    return checked(zh, en, glossary, at, report);
  }
}

function sharedRows(
  { written, glossary: words, terms }: SharedEnglish,
  known: readonly Term[],
  glossary: Glossary,
  report: Report,
): English[] {
  const named = new Map(known.map(({ id, term }) => [id, term]));
  const base = { ...EMPTY, written };
  words.forEach(({ zh }, i) => {
    if (words.findIndex((word) => word.zh === zh) !== i)
      report('english/twice', ['glossary', i], `“${zh}”写了两次：一个词只有一个英文。`);
  });
  const official = new Map(words.flatMap((word) => (word.official ? [[word.en, word.official]] : [])));
  return [
    ...matched(terms, 'terms', ({ id }) => id, named, report).map(({ entry, at, of: zh }): English => {
      const en = checked(zh, entry.en, glossary, at, report);
      const source = official.get(en) ?? null;
      return { ...base, kind: 'term', ref: entry.id, zh, en, source, origin: source ? 'official' : 'model' };
    }),
    ...words.map(
      ({ zh, en, kind, official: source = null }): English => ({
        ...base,
        kind: kind === 'term' ? 'glossary' : kind,
        zh,
        en: kind === 'figure' ? fill(en, zh, glossary.say).text : en,
        source,
        origin: source ? 'official' : 'model',
      }),
    ),
  ];
}

function checked(zh: string, en: string, glossary: Glossary, at: YamlPath, report: Report): string {
  const { text, faults } = fill(en, zh, glossary.say);
  for (const fault of faults) report('english/number', at, `${zh}：${fault}`);
  for (const [rule, message] of held(zh, text, glossary)) report(rule, at, `${zh}：${message}`);
  return text;
}

/** Entries with the records that they name, in the order of the records; each record has one, and only what is there. */
function matched<E, R>(
  entries: readonly E[],
  list: string,
  idOf: (entry: E) => string,
  records: ReadonlyMap<string, R>,
  report: Report,
): { entry: E; at: YamlPath; of: R }[] {
  const places = new Map<string, number>();
  entries.forEach((entry, i) => {
    const id = idOf(entry);
    if (!records.has(id)) report('english/unknown', [list, i], `没有“${id}”。`);
    else if (places.has(id)) report('english/twice', [list, i], `“${id}”写了两次。`);
    places.set(id, i);
  });
  const lacking = [...records.keys()].filter((id) => !places.has(id));
  if (lacking.length > 0) report('english/missing', [list], `缺少：${lacking.join('、')}。`);
  return [...records].flatMap(([id, of]) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ entry: entries[place] as E, at: [list, place], of }];
  });
}
