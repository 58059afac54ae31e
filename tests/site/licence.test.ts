/** What may be done with what is here is said wherever it is taken from: pages, data, and the texts as they are given away. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { DATASETS } from '../../src/model/dataset.ts';
import { SiteFacts } from '../../src/model/site-facts.ts';
import { files } from './dist.ts';
import { documents } from './records.ts';

const licence = SiteFacts.parse(JSON.parse(readFileSync('content/site.json', 'utf8'))).licence!;
const read = (path: string) => readFileSync(`dist${path}`);

test('every page for readers names the licence, and two say what it is of', () => {
  const silent = files
    .filter((file) => file.endsWith('.html') && !file.startsWith('/embed/'))
    .filter((file) => !read(file).toString().includes(`${licence.name}</a>`));
  expect(silent).toEqual([]);
  for (const page of ['/about/', '/data/']) {
    const html = read(`${page}index.html`).toString();
    for (const words of [licence.url, licence.texts!, 'MIT']) expect(html, page).toContain(words);
  }
});

test('the data says its licence, its texts and who publishes it', () => {
  const value = JSON.parse(read('/data/datapackage.json').toString());
  expect(value.licenses).toEqual([expect.objectContaining({ path: licence.url })]);
  expect(value.sources.map(({ path }: { path: string }) => new URL(path).pathname)).toEqual(
    documents.map(({ url }) => url),
  );
  expect(value.contributors).not.toEqual([]);
  for (const { description } of value.resources) expect(description).toMatch(/\p{Script=Han}/u);
});

test('every text that is given away carries its rights', () => {
  for (const { id } of documents) {
    expect(read(`/${id}/${id}.xml`).toString()).toContain(licence.url);
    const book = unzipSync(read(`/${id}/${id}.epub`));
    expect(strFromU8(book['EPUB/package.opf']!)).toMatch(new RegExp(`<dc:rights>.*${licence.name}.*</dc:rights>`));
    expect(strFromU8(book['EPUB/front.xhtml']!)).toContain(licence.name);
  }
});

test('one archive holds every table and every text as they are published, and how they are cited', () => {
  const archive = unzipSync(read('/data/all.zip'));
  const names = [
    'data/datapackage.json',
    ...DATASETS.flatMap(({ name }) => [`data/${name}.json`, `data/${name}.csv`, `data/schema/${name}.json`]),
    ...documents.flatMap(({ id }) => ['txt', 'md', 'xml'].map((form) => `${id}/${id}.${form}`)),
  ];
  for (const name of names) expect(Buffer.from(archive[name]!).equals(read(`/${name}`)), name).toBe(true);
  const about = strFromU8(archive['README.txt']!);
  expect(about).toContain(licence.name);
  expect(about).toContain('@misc{');
});
