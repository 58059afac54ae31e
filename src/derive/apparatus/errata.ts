import { formatDate } from '../../model/citation.ts';
import type { Clause } from '../../model/clause.ts';
import type { Collection, Dossier } from '../../model/dossier.ts';
import type { DatedEvent, Erratum } from '../../model/erratum.ts';
import { type Problem, problem } from '../../model/problem.ts';
import type { RuleName } from '../../model/rules.ts';
import { printed } from '../../model/source.ts';
import { words } from '../../text/words.ts';
import { mention, type Texts } from './texts.ts';

type Found = Pick<Erratum, 'kind' | 'suggestion' | 'confidence' | 'reason'> & { start: number; end: number };

/** Corrections: what rules find, and what an editor read. None changes the text. */
export function deriveErrata(collection: Collection, texts: Texts): { errata: Erratum[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byRule = collection.dossiers.flatMap((dossier) => ruled(dossier, collection.shared.events ?? []));
  const edited = collection.dossiers.flatMap((dossier) => editorial(dossier, texts, byRule, problems));
  const rank = (e: Erratum) => texts.first([{ ...e, shared: false }]);
  return { errata: [...byRule, ...edited].sort((a, b) => rank(a) - rank(b)), problems };
}

function ruled(dossier: Dossier, events: readonly DatedEvent[]): Erratum[] {
  return dossier.clauses.flatMap((clause, i) => {
    const next = dossier.clauses[i + 1];
    const found = [
      ...brokenReferences(clause),
      ...cutSentence(clause, next),
      ...impossibleDate(clause, dossier, events),
    ];
    return found.map((fault, n) => record(clause, fault, `${clause.doc}-${clause.id}-${fault.kind}-${n + 1}`, 'rule'));
  });
}

const BROKEN = /\p{Script=Han}{0,2}(&#?(\d{2,6});?)(\p{Script=Han}*)/gu;

/** `冀&8226;津`: a character reference that lost its `#`. */
function brokenReferences(clause: Clause): Found[] {
  return [...printed(clause).matchAll(BROKEN)].map((match) => {
    const [whole, reference, code, after] = match as unknown as [string, string, string, string];
    const quote = whole.slice(0, whole.length - after.length) + firstWord(after);
    const mark = String.fromCodePoint(Number(code));
    return {
      kind: 'entity',
      start: match.index,
      end: match.index + quote.length,
      suggestion: quote.replace(reference, mark),
      confidence: 'certain',
      reason: `字符“${mark}”的编码损坏，印成了“${reference}”。`,
    };
  });
}

/** All of a short run, else its first word; nothing where no dictionary knows the word: half a word misleads. */
function firstWord(run: string): string {
  const [first] = words(run);
  return run.length <= 2 ? run : first && first.text.length > 1 ? first.text : '';
}

/** A paragraph that ends with a comma where the next thing is a heading or a box. */
function cutSentence(clause: Clause, next: Clause | undefined): Found[] {
  const words = printed(clause).trimEnd();
  const ends = '，、'.includes(words.at(-1) || ' ');
  const goesOn = next?.kind === 'paragraph' && next.parent === clause.parent;
  if (clause.kind !== 'paragraph' || !ends || goesOn) return [];
  let start = words.length - 2;
  while (start >= 0 && !'。！？；，、'.includes(words[start] as string)) start--;
  return [
    {
      kind: 'cut',
      start: start + 1,
      end: words.length,
      suggestion: null,
      confidence: 'certain',
      reason: '段末是逗号，句子没有完，后面疑有脱文。',
    },
  ];
}

/** A signature that is older than what the text speaks of. */
function impossibleDate(clause: Clause, dossier: Dossier, events: readonly DatedEvent[]): Found[] {
  if (clause.kind !== 'front' || clause.id !== 'date') return [];
  const { signed } = dossier.record;
  const { inferred } = dossier.meta;
  if (signed === null) return [];
  const later = events.filter(
    ({ words, date }) => date > signed && dossier.clauses.some((c) => printed(c).includes(words)),
  );
  if (later.length === 0) return [];
  const cited = later.map(({ words, what }) => `“${words}”：${what}`).join('');
  return [
    {
      kind: 'date',
      start: 0,
      end: printed(clause).length,
      // What it should be is known only where somebody has verified it.
      suggestion: inferred?.verified ? formatDate(inferred.date) : null,
      confidence: 'certain',
      reason: `署名日期早于正文写到的事。${cited}${inferred && !inferred.verified ? `当为${formatDate(inferred.date)}，是推断，未经证实。` : ''}`,
    },
  ];
}

function editorial(dossier: Dossier, texts: Texts, byRule: readonly Erratum[], problems: Problem[]): Erratum[] {
  const doc = dossier.record.id;
  const file = `seeds/${doc}/editorial/errata.yaml`;
  const entries = dossier.editorial.errata ?? [];
  return entries.flatMap((entry, i) => {
    const clause = texts.clause(doc, entry.clause);
    const places = texts.find(doc, entry.clause, entry.quote);
    const fault = (rule: RuleName, field: string, message: string) => {
      problems.push(problem(rule, { file, at: [i, field] }, `${entry.id}：${message}`));
      return [];
    };
    if (entries.findIndex(({ id }) => id === entry.id) !== i)
      return fault('erratum/duplicate-id', 'id', 'id 写了两次。');
    if (!clause || places.length !== 1)
      return fault(
        'erratum/stale-quote',
        clause ? 'quote' : 'clause',
        clause ? `${entry.clause} 里“${entry.quote}”有${places.length}处，应恰好一处。` : `没有条款 ${entry.clause}。`,
      );
    const { start, end } = places[0] as { start: number; end: number };
    if (byRule.some((e) => e.doc === doc && e.clause === entry.clause && e.start === start && e.end === end))
      return fault('erratum/found-by-rule', 'quote', `规则已经找到“${entry.quote}”。`);
    return [record(clause, { ...entry, start, end }, `${doc}-${entry.id}`, 'editorial')];
  });
}

function record(clause: Clause, fault: Found, id: string, origin: Erratum['origin']): Erratum {
  const { kind, suggestion, confidence, reason, start, end } = fault;
  return {
    id,
    doc: clause.doc,
    clause: clause.id,
    quote: printed(clause).slice(start, end),
    suggestion,
    confidence,
    reason,
    kind,
    source: mention(clause, start, end).source,
    start,
    end,
    origin,
  };
}
