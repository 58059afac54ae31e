import { namedPath } from '../../model/address.ts';
import type { Collection } from '../../model/dossier.ts';
import { type EditorialEntity, type Entity, KIND_FOLDER } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import type { RuleName } from '../../model/rules.ts';
import { unknownTheme } from '../unknown-theme.ts';
import { locate } from './quotes.ts';
import type { Texts } from './texts.ts';

const RULE = 'entity/stale-quote';
const fileOf = (doc: string) => `seeds/${doc}/editorial/entities.yaml`;

interface Entry extends EditorialEntity {
  doc: string;
  /** Its place in its file. */
  at: number;
}

/** What editors listed, one entity an id over all documents. */
export function deriveEntities(
  { dossiers, shared }: Pick<Collection, 'dossiers' | 'shared'>,
  texts: Texts,
): { entities: Entity[]; problems: Problem[] } {
  const entries = dossiers.flatMap(({ record, editorial }) =>
    (editorial.entities ?? []).map((entry, at): Entry => ({ ...entry, doc: record.id, at })),
  );
  const problems = entries.flatMap((entry) => check(entry, entries, shared));
  const entities = Map.groupBy(entries, ({ id }) => id)
    .values()
    .map((group) => {
      const located = group.map((entry) =>
        locate(
          entry.mentions.map((m) => ({ ...m, doc: entry.doc })),
          texts,
          { rule: RULE, file: fileOf(entry.doc), entry: entry.id, at: [entry.at] },
        ),
      );
      problems.push(...located.flatMap((part) => part.problems));
      return merge(group, texts.sorted(located.flatMap((part) => part.mentions)));
    });
  const found = withoutCovered([...entities]);
  return {
    entities: found.map((entity) => ({
      ...entity,
      forms: texts.forms(entity.mentions),
      url: urlOf(entity),
    })),
    problems,
  };
}

/** Places and bodies have pages whoever names them: a reader looks for their own. */
const urlOf = ({ kind, id, mentions }: Entity): string =>
  namedPath(
    KIND_FOLDER[kind],
    id,
    kind === 'new-area' || kind === 'department' ? Number.POSITIVE_INFINITY : new Set(mentions.map(keyOf)).size,
  );

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
    url: '',
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

function check(entry: Entry, entries: readonly Entry[], shared: Collection['shared']): Problem[] {
  const same = entries.filter(({ id }) => id === entry.id);
  const file = fileOf(entry.doc);
  const fault = (rule: RuleName, field: string, message: string) =>
    problem(rule, { file, at: [entry.at, field] }, `${entry.id}：${message}`);
  const problems = entry.themes.flatMap((theme, i) =>
    shared.themes?.some(({ id }) => id === theme)
      ? []
      : [unknownTheme('entity/unknown-theme', file, [entry.at, 'themes', i], theme, { shared })],
  );
  if (same.some(({ doc, at }) => doc === entry.doc && at < entry.at))
    problems.push(fault('entity/duplicate-id', 'id', '这份文件里 id 写了两次。'));
  if (same.some(({ name, kind }) => name !== entry.name || kind !== entry.kind))
    problems.push(fault('entity/two-names', 'name', '同一个 id 在别处是另一个名称或类别。'));
  return problems;
}
