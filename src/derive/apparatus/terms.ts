import { listedPath } from '../../model/address.ts';
import type { Collection } from '../../model/dossier.ts';
import type { Mention } from '../../model/mention.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import type { RuleName } from '../../model/rules.ts';
import { printed } from '../../model/source.ts';
import type { EditorialTerm, Term } from '../../model/term.ts';
import { unknownTheme } from '../unknown-theme.ts';
import { locate } from './quotes.ts';
import type { Texts } from './texts.ts';

const FILE = 'seeds/terms.yaml';

/** The glossary: every quote is found, and a definition from the text is word for word in its clause. */
export function deriveTerms(
  entries: readonly EditorialTerm[],
  texts: Texts,
  shared: Collection['shared'],
): { terms: Term[]; problems: Problem[] } {
  const problems: Problem[] = duplicates(entries);
  const terms = entries.map((entry, i): Term => {
    const { mentions: quoted, problems: stale } = locate(entry.mentions, texts, {
      rule: 'term/stale-quote',
      file: FILE,
      entry: entry.id,
      at: [i],
    });
    const mentions = everyForm(quoted, texts);
    problems.push(...stale, ...check(entry, i, texts, shared));
    const slash = entry.definedIn?.indexOf('/') ?? -1;
    return {
      id: entry.id,
      term: entry.term,
      definition: entry.definition,
      definedIn: entry.definedIn
        ? { doc: entry.definedIn.slice(0, slash), clause: entry.definedIn.slice(slash + 1) }
        : null,
      mentions,
      forms: texts.forms(mentions),
      basis: entry.basis,
      sourceNote: entry.source,
      themes: entry.themes,
      note: entry.note ?? null,
      url: listedPath('terms', entry.id),
    };
  });
  return { terms: terms.sort((a, b) => texts.first(a.mentions) - texts.first(b.mentions)), problems };
}

/** LED in AMOLED is a part of another word. */
const isWord = (m: Mention, texts: Texts): boolean =>
  ![m.start, m.end].some((at) => at > 0 && /^[A-Za-z\d]{2}$/u.test(texts.words({ ...m, start: at - 1, end: at + 1 })));

/** Every form of a term in the clauses that an editor quotes: a clause that is quoted for one wording has the others, too. */
function everyForm(quoted: readonly Mention[], texts: Texts): Mention[] {
  const forms = texts.forms(quoted);
  const added = [...Map.groupBy(quoted, keyOf).values()].flatMap((group) => {
    const { doc, clause } = group[0] as Mention;
    const taken = [...group];
    for (const form of forms) {
      const free = texts
        .find(doc, clause, form)
        .filter((m) => isWord(m, texts) && !taken.some((n) => n.start < m.end && m.start < n.end));
      taken.push(...free);
    }
    return taken.slice(group.length);
  });
  return texts.sorted([...quoted, ...added]);
}

function check(entry: EditorialTerm, at: number, texts: Texts, shared: Collection['shared']): Problem[] {
  const [doc = '', clause = ''] = entry.definedIn?.split('/') ?? [];
  const words = entry.definedIn ? texts.clause(doc, clause) : undefined;
  const fault = (rule: RuleName, field: string, message: string) =>
    problem(rule, { file: FILE, at: [at, field] }, `${entry.id}：${message}`);
  const problems: Problem[] = [];
  if (entry.basis === 'text' && !(words && entry.definition && printed(words).includes(entry.definition)))
    problems.push(fault('term/definition', 'definition', '释义不是 definedIn 条款里的原话。'));
  if (entry.basis === 'outside' && !(entry.definition && entry.source))
    problems.push(fault('term/no-source', 'basis', '外来的释义要有出处。'));
  if (entry.basis === 'editor' && !entry.definition)
    problems.push(fault('term/basis', 'basis', 'basis 写了 editor，却没有释义。'));
  if (entry.basis === 'unknown' && entry.definition) problems.push(fault('term/basis', 'basis', '有释义就要有依据。'));
  entry.themes.forEach((theme, i) => {
    if (!shared.themes?.some(({ id }) => id === theme))
      problems.push(unknownTheme('term/unknown-theme', FILE, [at, 'themes', i], theme, { shared }));
  });
  return problems;
}

const duplicates = (entries: readonly EditorialTerm[]): Problem[] =>
  entries.flatMap(({ id }, i) =>
    entries.findIndex((other) => other.id === id) === i
      ? []
      : [problem('term/duplicate-id', { file: FILE, at: [i, 'id'] }, `${id}：id 写了两次。`)],
  );
