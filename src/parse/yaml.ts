import type { Document } from 'yaml';
import type { z } from 'zod';
import { type Problem, problem } from '../model/problem.ts';
import { charactersOfYaml } from './characters.ts';
import { notUtf8, utf8 } from './decode.ts';
import { entered, fieldAt, said } from './schema-words.ts';
import { YamlLines } from './yaml-lines.ts';

/**
 * YAML → a value of the schema, or null with every problem: encoding/*, yaml/syntax (the first alone: the others follow
 * from it), yaml/unknown-key, yaml/schema. A value is given beside the problems of characters: they may be accepted.
 */
export function parseYaml<S extends z.ZodType>(
  source: string | Uint8Array,
  schema: S,
  file: string,
): { value: z.infer<S> | null; problems: Problem[] } {
  const text = typeof source === 'string' ? source : utf8(source);
  if (text === null) return { value: null, problems: [notUtf8(source as Uint8Array, file, '另存为 UTF-8。')] };
  const lines = new YamlLines(text);
  const plain = plainOf(lines, file);
  if ('problem' in plain) return { value: null, problems: [plain.problem] };
  const characters = charactersOfYaml(lines, file);
  const result = schema.safeParse(plain.value);
  if (result.success) return { value: result.data, problems: characters };
  return {
    value: null,
    problems: [...characters, ...schemaProblems(result.error.issues, schema, plain.value, lines, file)],
  };
}

function plainOf(lines: YamlLines, file: string): { value: unknown } | { problem: Problem } {
  const { document } = lines;
  const [first] = [...document.errors, ...document.warnings];
  if (first) {
    const line = lines.ofOffset(first.pos[0]);
    return { problem: problem('yaml/syntax', { file, line }, syntax(first.code, first.message)) };
  }
  try {
    return { value: document.toJS() };
  } catch (error) {
    // An alias without an anchor, or more of them than are sensible.
    return { problem: problem('yaml/syntax', { file }, `别名（*）不能解开：${(error as Error).message}。`) };
  }
}

const SYNTAX: Partial<Record<Document.Parsed['errors'][number]['code'], string>> = {
  TAB_AS_INDENT: '用了制表符缩进，YAML 只许用空格',
  DUPLICATE_KEY: '同一个字段写了两次',
  BAD_INDENT: '缩进不齐',
  MISSING_CHAR: '缺少引号、括号或空格',
  TAG_RESOLVE_FAILED: '有不认识的标记（! 开头的词）',
  MULTILINE_IMPLICIT_KEY: '字段名后缺少冒号，或值没有缩进',
};

const syntax = (code: keyof typeof SYNTAX, original: string): string =>
  `${SYNTAX[code] ?? '写法有误'}（${original.replace(/\s+/g, ' ')}）。`;

function schemaProblems(
  found: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  value: unknown,
  lines: YamlLines,
  file: string,
): Problem[] {
  const issues = found.flatMap(entered);
  // What is missing may be what is misspelt: the misspelt name says so, and is one problem.
  const meant = new Set<string>();
  const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path);
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: issue.path as (string | number)[], key }))
      : [],
  );
  const misspelt = unknown.map(({ path, key }) => {
    const near = fieldAt(schema, path).nearest(key);
    if (near) meant.add(keyOf([...path, near]));
    const line = lines.of([...path, key]);
    return problem('yaml/unknown-key', { file, line }, `没有叫“${key}”的字段。${near ? `是否指“${near}”？` : ''}`);
  });
  const wrong = issues
    .filter((issue) => issue.code !== 'unrecognized_keys' && !meant.has(keyOf(issue.path)))
    .map((issue) => {
      const path = issue.path as (string | number)[];
      const { description } = fieldAt(schema, path);
      const hint = description ? `这个字段的说明：${description}。` : undefined;
      return problem('yaml/schema', { file, line: lines.of(path) }, said(issue, path, value), hint);
    });
  return [...misspelt, ...wrong];
}
