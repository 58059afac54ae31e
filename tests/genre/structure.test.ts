/** Each folder of cases/ is a whole document of the genre, made up, and what its structure must be; nothing writes one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Clause } from '../../src/model/clause.ts';
import { parse } from '../../src/parse/index.ts';
import { expectSound, FILES, metaOf } from '../parse/invariants.ts';

const ROOT = path.join(import.meta.dirname, 'cases');

/** `art-2.p1.1 subitem 第二条第（一）项 [（一）|] ⏐`: id, kind, locator, label and title, text; ⏎ and ⇥ stand for line ends and tabs. */
function dump({ id, kind, label, title, header, text, locator }: Clause): string {
  const name = label || title ? ` [${label}|${title}]` : '';
  const words = text.replace(/\n/g, '⏎').replace(/\t/g, '⇥');
  return `${id} ${kind}${header ? ' header' : ''} ${locator}${name} ⏐${words}`;
}

test.each(readdirSync(ROOT))('%s', (name) => {
  const read = (base: string) => {
    const file = path.join(ROOT, name, base);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const text = read('source.txt');
  const { clauses, problems } = parse(text, metaOf(parseYaml(read('document.yaml')) ?? {}), FILES);
  const rules = problems.map(
    ({ rule, severity, line }) => `! ${severity} ${rule}${line === undefined ? '' : ` :${line}`}`,
  );
  expect([...clauses.map(dump), ...rules, ''].join('\n')).toBe(read('structure.txt'));
  expectSound(text, clauses);
});
