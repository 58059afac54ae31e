import { expect, test } from 'vitest';
import { fieldWords, TABLE_WORDS } from '../../src/model/data-words.ts';
import { DATASETS, jsonSchema } from '../../src/model/dataset.ts';

interface Schema {
  items: { properties: Record<string, { description?: string }> };
}

test.each(DATASETS)('$name and each of its fields are explained in Chinese and in English', (dataset) => {
  const { items } = jsonSchema(dataset) as Schema;
  expect(TABLE_WORDS[dataset.name]).toMatch(/\p{Script=Han}/u);
  for (const [field, { description }] of Object.entries(items.properties)) {
    expect(fieldWords(dataset.name, field), field).toMatch(/\p{Script=Han}/u);
    expect(description, field).toMatch(/[a-z]/i);
  }
});
