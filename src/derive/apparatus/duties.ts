import type { Clause } from '../../model/clause.ts';
import type { Duty, EditorialBody } from '../../model/duty.ts';
import type { Entity } from '../../model/entity.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { printed } from '../../model/source.ts';
import { occurrences } from '../../text/occurrences.ts';
import { mention, type Texts } from './texts.ts';

const LINE = /[（(](?:责任|牵头|负责)(?:单位|部门)[：:]([^（）()]+)[）)]/gu;
const FILE = 'seeds/bodies.yaml';

/**
 * （责任单位：省工业和信息化厅、省科技厅，各市政府） → one duty a body, the first one leading. Inside of a paragraph the line
 * speaks for it; alone it speaks for every paragraph of its section that has no line of its own.
 */
export function deriveDuties(
  texts: Texts,
  bodies: readonly EditorialBody[],
  slug: (name: string) => string,
): { duties: Duty[]; entities: Entity[]; problems: Problem[] } {
  const named = texts.clauses.flatMap((clause) => namesIn(clause));
  const byForm = new Map(bodies.flatMap((body) => [body.name, ...body.aliases].map((form) => [form, body] as const)));
  const bodyOf = (form: string): EditorialBody => byForm.get(form) ?? { id: slug(form), name: form, aliases: [] };
  const duties = named.map(({ clause, form, start, first, alone }): Duty => {
    const body = bodyOf(form);
    return {
      doc: clause.doc,
      clause: clause.id,
      body: body.name,
      role: first ? 'lead' : 'part',
      quote: form,
      bodyId: body.id,
      scope: alone ? 'section' : 'paragraph',
      covers: alone ? section(clause, texts) : [clause.id],
      source: mention(clause, start, start + form.length).source,
    };
  });
  const found = [...new Map(named.map(({ form }) => [bodyOf(form).id, bodyOf(form)])).values()];
  const entities = found.map((body) => entity(body, texts));
  return { duties, entities, problems: unnamed(bodies, found) };
}

interface Named {
  clause: Clause;
  form: string;
  start: number;
  first: boolean;
  alone: boolean;
}

function namesIn(clause: Clause): Named[] {
  const words = printed(clause);
  return [...words.matchAll(LINE)].flatMap((line) => {
    const list = line[1] as string;
    const from = line.index + line[0].indexOf(list);
    const alone = line[0] === words.trim();
    const names = [...list.matchAll(/[^、，,；;\s]+/gu)];
    return names.map((name, i) => ({ clause, form: name[0], start: from + name.index, first: i === 0, alone }));
  });
}

/** The paragraphs beside a line that stands alone, those with a line of their own left out. */
function section(line: Clause, texts: Texts): string[] {
  return texts.clauses
    .filter(({ doc, parent, kind }) => doc === line.doc && parent === line.parent && kind === 'paragraph')
    .filter((clause) => clause.id !== line.id && printed(clause).search(LINE) < 0)
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
