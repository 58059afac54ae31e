import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import { notUtf8, utf8 } from './decode.ts';

/**
 * YAML → a value of the schema, or null with every problem: encoding/utf-8, yaml/syntax, yaml/unknown-key, yaml/schema.
 */
export function parseYaml<S extends z.ZodType>(
  source: string | Uint8Array,
  schema: S,
  file: string,
): { value: z.infer<S> | null; problems: Problem[] } {
  const text = typeof source === 'string' ? source : utf8(source);
  if (text === null) {
    return { value: null, problems: [notUtf8(source as Uint8Array, file, 'Save it as UTF-8.')] };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, schema: 'core' });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problem('yaml/syntax', file, counter.linePos(error.pos[0]).line, error.message),
    );
    return { value: null, problems };
  }
  let plain: unknown;
  try {
    plain = document.toJS();
  } catch (error) {
    // An alias without an anchor, or more of them than are sensible.
    return { value: null, problems: [problem('yaml/syntax', file, undefined, (error as Error).message)] };
  }
  const result = schema.safeParse(plain);
  if (result.success) return { value: result.data, problems: [] };
  const lineAt = (path: readonly PropertyKey[]) => lineOfPath(document, path, counter);
  const problems = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          problem('yaml/unknown-key', file, lineAt([...issue.path, key]), `No field is called “${key}”.`),
        )
      : [
          problem(
            'yaml/schema',
            file,
            lineAt(issue.path),
            [issue.path.join('.'), `${issue.message}.`].filter(Boolean).join(': '),
          ),
        ],
  );
  return { value: null, problems };
}

const problem = (rule: string, file: string, line: number | undefined, message: string): Problem => ({
  rule,
  severity: 'error',
  file,
  line,
  message,
  hint: 'CONTRIBUTING.md lists the fields; src/model/ describes them.',
});

/** The line of the deepest node of the path that stands in the file. */
function lineOfPath(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  counter: LineCounter,
): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
      : undefined;
    const next = pair ? pair.value : (node as { items?: unknown[] } | null)?.items?.[key as number];
    const at = (pair?.key as { range?: number[] } | undefined)?.range ?? (next as { range?: number[] } | null)?.range;
    if (at) offset = at[0] as number;
    node = next;
  }
  return counter.linePos(offset).line;
}
