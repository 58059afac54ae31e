import { z } from 'zod';

/** What a schema says of one field: its own description, and the fields that stand beside it. */
interface Field {
  description: string | undefined;
  /** The known name that is nearest to another: `isuer` → `issuer`; null where none is near. */
  nearest: (name: string) => string | null;
}

/** The field that a path of keys and positions leads to. */
export function fieldAt(schema: z.ZodType, path: readonly (string | number)[]): Field {
  let at: z.core.$ZodType | undefined = schema;
  let description: string | undefined;
  for (const key of path) {
    at = at && stepInto(bare(at), key);
    description = at ? (describedIn(at) ?? description) : description;
  }
  const inner = at && bare(at);
  const names = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  return { description, nearest: (name) => nearest(name, names) };
}

function stepInto(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[key as string];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

/** Without what only makes it optional, nullable or given; of several kinds of value, the one with fields. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodUnion) return schema.options.find((option) => option instanceof z.ZodObject) ?? schema;
  const wrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return wrapped ? bare(schema.unwrap()) : schema;
}

const describedIn = (schema: z.core.$ZodType): string | undefined =>
  z.globalRegistry.get(schema)?.description ??
  (bare(schema) === schema ? undefined : z.globalRegistry.get(bare(schema))?.description);

function nearest(name: string, names: readonly string[]): string | null {
  const ranked = names.map((known) => ({ known, far: distance(name.toLowerCase(), known.toLowerCase()) }));
  const [best] = ranked.sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(1, Math.floor(name.length / 3)) ? best.known : null;
}

/** How many letters must be put in, taken out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The issues inside of a group of fields, where the value is plainly meant as one of several kinds that has them. */
export function entered(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.filter((all) =>
    all.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  const [only] = meant;
  if (!only || meant.length > 1) return [issue];
  return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(entered);
}

const TYPES: Record<string, string> = {
  ...{ string: '文字', number: '数', int: '整数', boolean: 'true 或 false', array: '列表（每条以 - 开头）' },
  ...{ object: '一组字段', null: '空（null）', undefined: '没有写', record: '一组字段' },
};

/** `issuer：应为文字，没有写。` */
export function said(issue: z.core.$ZodIssue, path: readonly (string | number)[], whole: unknown): string {
  const found = path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], whole);
  const place =
    path.length > 0 ? `${path.map((key) => (typeof key === 'number' ? `第${key + 1}条` : key)).join(' › ')}：` : '';
  return `${place}${wanted(issue)}，${foundWords(found)}。`;
}

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `应为${TYPES[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `应为${issue.values.map(String).join('、')}之一`;
  if (issue.code === 'too_small') return `${issue.origin === 'number' ? '不得小于' : '长度不得小于'}${issue.minimum}`;
  if (issue.code === 'too_big') return `${issue.origin === 'number' ? '不得大于' : '长度不得大于'}${issue.maximum}`;
  if (issue.code === 'invalid_format') return `应合格式${'pattern' in issue ? issue.pattern : issue.format}`;
  if (issue.code === 'invalid_union')
    return `应为${[...new Set(issue.errors.flat().map((e) => wanted(e).replace('应为', '').replace(/之一$/, '')))].join('或')}`;
  return issue.message.replace(/[。.]$/, '');
}

function foundWords(value: unknown): string {
  if (value === undefined) return '没有写';
  if (value === null) return '写的是空';
  if (Array.isArray(value)) return '写的是列表';
  return typeof value === 'object' ? '写的是一组字段' : `写的是“${value}”`;
}
