import type { Dossier } from '../../model/dossier.ts';
import { type EditorialEntity, type Entity, KIND_FOLDER } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { Problem } from '../../model/problem.ts';
import { locate } from './quotes.ts';
import type { Texts } from './texts.ts';
import type { IsTheme } from './themes.ts';

const RULE = 'entity/stale-quote';
const fileOf = (doc: string) => `seeds/${doc}/editorial/entities.yaml`;

interface Entry extends EditorialEntity {
  doc: string;
}

/** What editors listed, one entity an id over all documents. */
export function deriveEntities(
  dossiers: readonly Dossier[],
  texts: Texts,
  isTheme: IsTheme,
): { entities: Entity[]; problems: Problem[] } {
  const entries = dossiers.flatMap(({ record, editorial }) =>
    (editorial.entities ?? []).map((entry): Entry => ({ ...entry, doc: record.id })),
  );
  const problems = entries.flatMap((entry) => check(entry, entries, isTheme));
  const entities = Map.groupBy(entries, ({ id }) => id)
    .values()
    .map((group) => {
      const located = group.map((entry) =>
        locate(
          entry.mentions.map((m) => ({ ...m, doc: entry.doc })),
          texts,
          { rule: RULE, file: fileOf(entry.doc), entry: entry.id },
        ),
      );
      problems.push(...located.flatMap((part) => part.problems));
      return merge(group, texts.sorted(located.flatMap((part) => part.mentions)));
    });
  const found = withoutCovered([...entities]);
  return { entities: found.map((entity) => ({ ...entity, forms: texts.forms(entity.mentions) })), problems };
}

function merge(group: readonly Entry[], mentions: Mention[]): Entity {
  const first = group[0] as Entry;
  const union = (pick: (entry: Entry) => readonly string[]) => [...new Set(group.flatMap(pick))];
  return {
    id: first.id,
    kind: first.kind,
    name: first.name,
    forms: [],
    mentions,
    type: first.type ?? null,
    code: null,
    within: null,
    tile: null,
    places: union((entry) => entry.places),
    themes: union((entry) => entry.themes),
    note: union((entry) => (entry.note ? [entry.note] : [])).join('') || null,
    origin: 'editorial',
    url: `/${KIND_FOLDER[first.kind]}/${first.id}/`,
  };
}

const group = ({ kind }: Entity) => (kind === 'new-area' ? 'place' : kind);
const covers = (a: Mention, b: Mention) =>
  a.doc === b.doc && a.clause === b.clause && a.start <= b.start && b.end <= a.end && b.end - b.start < a.end - a.start;

/** 河钢 in 河钢云商 is the other firm's: such a mention is dropped where the clause has another of its own. */
function withoutCovered(entities: Entity[]): Entity[] {
  return entities.map((entity) => {
    const others = entities.filter((other) => other.id !== entity.id && group(other) === group(entity));
    const free = entity.mentions.filter((m) => !others.some((other) => other.mentions.some((n) => covers(n, m))));
    const kept = entity.mentions.filter(
      (m) => free.includes(m) || !free.some((n) => n.doc === m.doc && n.clause === m.clause),
    );
    return { ...entity, mentions: kept };
  });
}

function check(entry: Entry, entries: readonly Entry[], isTheme: IsTheme): Problem[] {
  const same = entries.filter(({ id }) => id === entry.id);
  const problem = (rule: string, message: string, hint: string): Problem => ({
    rule,
    severity: 'error',
    file: fileOf(entry.doc),
    near: [`id: ${entry.id}\n`],
    message: `${entry.id}: ${message}`,
    hint,
  });
  const problems = entry.themes
    .filter((theme) => !isTheme(theme))
    .map((theme) => problem('entity/unknown-theme', `no theme is called “${theme}”.`, 'seeds/themes.yaml lists them.'));
  if (same.filter(({ doc }) => doc === entry.doc).length > 1)
    problems.push(
      problem('entity/duplicate-id', 'the id is given twice in this document.', 'Put the mentions together.'),
    );
  if (same.some(({ name, kind }) => name !== entry.name || kind !== entry.kind))
    problems.push(
      problem(
        'entity/two-names',
        'another document gives it another name or kind.',
        'One id is one entity: make them agree.',
      ),
    );
  return problems;
}
