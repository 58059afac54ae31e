/** What is read in each document of cases/: figures, bodies and places, as a person reviewed them in facts.txt. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readGazetteer } from '../../scripts/seeds/gazetteer.ts';
import { deriveApparatus } from '../../src/derive/apparatus/index.ts';
import { deriveTargets } from '../../src/derive/targets/index.ts';
import type { Collection } from '../../src/model/dossier.ts';
import type { Duty } from '../../src/model/duty.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { NumberRecord } from '../../src/model/number.ts';
import { documentRecord } from '../../src/model/record.ts';
import type { Target } from '../../src/model/target.ts';
import { parse } from '../../src/parse/index.ts';
import { describeTarget } from '../derive/targets/describe.ts';
import { FILES, metaOf } from '../parse/invariants.ts';

const ROOT = path.join(import.meta.dirname, 'cases');
const gazetteer = readGazetteer();

test.each(readdirSync(ROOT))('%s', (name) => {
  const read = (base: string) => {
    const file = path.join(ROOT, name, base);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const text = read('source.txt');
  const meta = metaOf(parseYaml(read('document.yaml')) ?? {});
  const { clauses, attested } = parse(text, meta, FILES);
  const record = documentRecord({ meta, text, files: FILES }, attested, '');
  const collection: Collection = { dossiers: [{ record, meta, text, clauses, editorial: {} }], shared: {}, gazetteer };
  const figures = deriveTargets(collection);
  const { records } = deriveApparatus(collection);
  const lines = [
    ...(figures.records.targets as Target[]).map(describeTarget),
    ...(figures.records.numbers as NumberRecord[])
      .filter(({ role, digits }) => role !== 'enumeration' && !/^\d+$/.test(digits))
      .map(({ clause, digits, role }) => `${clause} # ${digits} ${role}`),
    ...(records.duties as Duty[]).map(
      ({ clause, quote, role, place, deadline }) =>
        `${clause} 单位 ${quote} ${role} ${place}${deadline ? ` ${deadline}` : ''}`,
    ),
    ...(records.entities as Entity[])
      .filter(({ code }) => code !== null)
      .flatMap((place) => place.mentions.map(({ clause }) => `${clause} 地点 ${place.name}`)),
  ];
  expect(figures.problems.filter(({ rule }) => rule === 'numbers/unexplained')).toEqual([]);
  expect([...lines, ''].join('\n')).toBe(read('facts.txt'));
});
