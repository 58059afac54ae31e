/** Every file that people edit names the schema by which editors complete and check it, and holds to it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { emitEditorialSchemas } from '../../src/emit/editorial-schemas.ts';

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: true });
const files = readdirSync('seeds', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => path.join('seeds', name));

test.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
  const schema = path.join(path.dirname(file), named);
  expect([named, existsSync(schema)]).toEqual([expect.stringContaining('content/schema/'), true]);
  const check = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
  expect(check(parse(text)) ? [] : check.errors?.slice(0, 3)).toEqual([]);
});

test('a misspelt field, a missing reason and an unknown word are told', () => {
  const [document] = emitEditorialSchemas().filter(({ path: name }) => name === 'schema/document.json');
  const check = ajv.compile(JSON.parse(document?.text ?? '{}'));
  const entry = { quote: '一、目标', as: 'text', reason: '不是标题' };
  expect(check({ structure: [entry] })).toBe(true);
  expect(check({ titel: '规划' })).toBe(false);
  expect(check({ structure: [{ ...entry, reason: undefined }] })).toBe(false);
  expect(check({ structure: [{ ...entry, as: 'headline' }] })).toBe(false);
});

test('what people who edit read of a field is Chinese, in the schema as in messages', () => {
  const foreign: string[] = [];
  const read = (name: string, value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { description } = value as { description?: unknown };
    if (typeof description === 'string' && !/\p{Script=Han}/u.test(description))
      foreign.push(`${name}: ${description}`);
    for (const inner of Object.values(value)) read(name, inner);
  };
  for (const { path: name, text } of emitEditorialSchemas()) read(name, JSON.parse(text));
  expect(foreign).toEqual([]);
});

test('what users of the data read of a field is English', () => {
  const links = JSON.parse(readFileSync('content/data/schema/links.json', 'utf8'));
  expect(JSON.stringify(links)).toContain('exact words of the later clause');
});
