import type { Problem } from '../../model/problem.ts';
import { printed } from '../../model/source.ts';
import type { EditorialTerm, Term } from '../../model/term.ts';
import { locate } from './quotes.ts';
import type { Texts } from './texts.ts';
import type { IsTheme } from './themes.ts';

const FILE = 'seeds/terms.yaml';

/** The glossary: every quote is found, and a definition from the text is word for word in its clause. */
export function deriveTerms(
  entries: readonly EditorialTerm[],
  texts: Texts,
  isTheme: IsTheme,
): { terms: Term[]; problems: Problem[] } {
  const problems: Problem[] = duplicates(entries);
  const terms = entries.map((entry): Term => {
    const { mentions, problems: stale } = locate(entry.mentions, texts, {
      rule: 'term/stale-quote',
      file: FILE,
      entry: entry.id,
    });
    problems.push(...stale, ...check(entry, texts, isTheme));
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
      url: `/terms/${entry.id}/`,
    };
  });
  return { terms: terms.sort((a, b) => texts.first(a.mentions) - texts.first(b.mentions)), problems };
}

function check(entry: EditorialTerm, texts: Texts, isTheme: IsTheme): Problem[] {
  const found: [rule: string, message: string, hint: string][] = [];
  const [doc = '', clause = ''] = entry.definedIn?.split('/') ?? [];
  const words = entry.definedIn ? texts.clause(doc, clause) : undefined;
  if (entry.basis === 'text' && !(words && entry.definition && printed(words).includes(entry.definition)))
    found.push(['term/definition', 'the definition is not word for word in definedIn.', 'Copy it from the clause.']);
  if (entry.basis === 'outside' && !(entry.definition && entry.source))
    found.push(['term/no-source', 'an outside definition needs its source.', 'Name it, or make the basis unknown.']);
  if (entry.basis === 'editor' && !entry.definition)
    found.push(['term/basis', 'the basis is editor, but there is no definition.', 'Give one, or make it unknown.']);
  if (entry.basis === 'unknown' && entry.definition)
    found.push(['term/basis', 'a definition needs a basis.', 'text or outside.']);
  for (const theme of entry.themes.filter((id) => !isTheme(id)))
    found.push(['term/unknown-theme', `no theme is called “${theme}”.`, 'seeds/themes.yaml lists them.']);
  return found.map(([rule, message, hint]) => problem(rule, entry.id, message, hint));
}

const duplicates = (entries: readonly EditorialTerm[]): Problem[] =>
  entries
    .filter(({ id }, i) => entries.findIndex((other) => other.id === id) !== i)
    .map(({ id }) => problem('term/duplicate-id', id, 'the id is given twice.', 'Ids are addresses: choose another.'));

const problem = (rule: string, id: string, message: string, hint: string): Problem => ({
  rule,
  severity: 'error',
  file: FILE,
  near: [`id: ${id}\n`],
  message: `${id}: ${message}`,
  hint,
});
