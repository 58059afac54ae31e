import type { Clause } from '../../model/clause.ts';
import type { Duty, EditorialBody } from '../../model/duty.ts';
import type { Entity } from '../../model/entity.ts';
import { headsOf } from '../../model/grid.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { keyOf } from '../../model/ref.ts';
import { printed } from '../../model/source.ts';
import { occurrences } from '../../text/occurrences.ts';
import { columnRole, dutyLines, isDueColumn, type NamedBody, namesIn } from './duty-lines.ts';
import { mention, type Texts } from './texts.ts';

const FILE = 'seeds/bodies.yaml';

/**
 * （责任单位：省工业和信息化厅、省科技厅，各市政府） → one duty a body, with the role that is printed. Inside of a paragraph the
 * line speaks for it; alone it speaks for every paragraph of its section that has no line of its own. A row of a table
 * with a column 责任单位 speaks for itself.
 */
export function deriveDuties(
  texts: Texts,
  bodies: readonly EditorialBody[],
  slug: (name: string) => string,
): { duties: Duty[]; entities: Entity[]; problems: Problem[] } {
  const heads = headsOf(texts.clauses);
  const named = texts.clauses.flatMap((clause) => inRow(clause, heads) ?? inLines(clause));
  const byForm = new Map(bodies.flatMap((body) => [body.name, ...body.aliases].map((form) => [form, body] as const)));
  const bodyOf = (form: string): EditorialBody => byForm.get(form) ?? { id: slug(form), name: form, aliases: [] };
  const duties = named.map(({ clause, form, start, role, place, alone, due }): Duty => {
    const body = bodyOf(form);
    return {
      doc: clause.doc,
      clause: clause.id,
      body: body.name,
      role,
      place,
      quote: form,
      bodyId: body.id,
      scope: alone ? 'section' : 'paragraph',
      deadline: due,
      covers: alone ? section(clause, texts) : [clause.id],
      source: mention(clause, start, start + form.length).source,
    };
  });
  const found = [...new Map(named.map(({ form }) => [bodyOf(form).id, bodyOf(form)])).values()];
  const entities = found.map((body) => entity(body, texts));
  return { duties, entities, problems: unnamed(bodies, found) };
}

interface Named extends NamedBody {
  clause: Clause;
  alone: boolean;
  /** The time that the row of a table gives. */
  due: string | null;
}

function inLines(clause: Clause): Named[] {
  const words = printed(clause);
  return dutyLines(words).flatMap(({ start, end, bodies }) => {
    const alone = [words.slice(0, start), words.slice(end)].every((rest) => /^[\s。；;]*$/u.test(rest));
    return bodies.map((body) => ({ ...body, clause, alone, due: null }));
  });
}

const tableOf = ({ doc, parent }: Clause): string => keyOf({ doc, clause: parent ?? '' });

/** The bodies of a row by the heads of its columns; null for what is no row of such a table. */
function inRow(clause: Clause, heads: ReadonlyMap<string, Clause>): Named[] | null {
  const columns = clause.cells && heads.get(tableOf(clause))?.cells;
  if (!clause.cells || !columns?.some((head) => columnRole(head) !== null)) return null;
  if (clause.header) return [];
  const due = columns.findIndex(isDueColumn);
  let at = clause.head.length;
  return clause.cells.flatMap((cell, i) => {
    const start = at;
    at += cell.length + 1;
    const role = columnRole(columns[i] ?? '');
    if (role === null) return [];
    const bodies = namesIn(cell, start, role);
    return bodies.map((body) => ({ ...body, clause, alone: false, due: clause.cells?.[due]?.trim() || null }));
  });
}

/** The paragraphs beside a line that stands alone, those with a line of their own left out. */
function section(line: Clause, texts: Texts): string[] {
  return texts.clauses
    .filter(({ doc, parent, kind }) => doc === line.doc && parent === line.parent && kind === 'paragraph')
    .filter((clause) => clause.id !== line.id && dutyLines(printed(clause)).length === 0)
    .map(({ id }) => id);
}

function entity(body: EditorialBody, texts: Texts): Entity {
  const forms = [body.name, ...body.aliases];
  const mentions = texts.sorted(
    texts.clauses.flatMap((clause) =>
      forms.flatMap((form) => occurrences(printed(clause), form).map(([a, b]) => mention(clause, a, b))),
    ),
  );
  return {
    id: body.id,
    kind: 'department',
    name: body.name,
    forms: texts.forms(mentions),
    mentions,
    type: null,
    code: null,
    within: null,
    tile: null,
    places: [],
    themes: [],
    note: body.note ?? null,
    origin: 'rule',
    url: `/bodies/${body.id}/`,
  };
}

function unnamed(bodies: readonly EditorialBody[], found: readonly EditorialBody[]): Problem[] {
  const ids = new Set(found.map(({ id }) => id));
  const stale = bodies.flatMap(({ id, name }, i) =>
    ids.has(id)
      ? []
      : [problem('body/stale', { file: FILE, at: [i, 'name'] }, `${id}：没有文件把“${name}”列为责任单位。`)],
  );
  const known = new Set(bodies.map(({ id }) => id));
  const fresh = found
    .filter(({ id }) => !known.has(id))
    .map(({ id, name }) =>
      problem(
        'body/no-entry',
        { file: FILE, cause: 'no-entry' },
        `“${name}”没有登记，网址由名称生成：${id}。`,
        `在 ${FILE} 里添上：- { id: ${id}, name: ${name} }，使网址不变。`,
      ),
    );
  return [...stale, ...fresh];
}
