// The targets of a data package as a table: deadline, value, indicator, citation, address.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const [, , place = 'dist/data'] = process.argv;

async function read(name) {
  if (!/^https?:/.test(place)) return readFile(`${place}/${name}`);
  const answer = await fetch(`${place.replace(/\/$/, '')}/${name}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** The rows of a table of the package, its bytes held against the checksum that the package gives. */
async function table(name) {
  const { resources } = JSON.parse(await read('datapackage.json'));
  const { path, hash } = resources.find((resource) => resource.name === name);
  const bytes = await read(path);
  if (`sha256:${createHash('sha256').update(bytes).digest('hex')}` !== hash) throw new Error(`${path}: wrong checksum`);
  const [header, ...rows] = cells(new TextDecoder().decode(bytes));
  return rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i]])));
}

/** CSV (RFC 4180) → rows of cells. */
function cells(text) {
  const rows = [[]];
  for (const [, end, quoted, plain] of text.matchAll(/(^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    if (end === '\r\n') rows.push([]);
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
  }
  return rows.filter((row) => row.length > 1);
}

for (const row of await table('targets'))
  if (row.class === 'target' && /^\d/.test(row.deadline))
    console.log([row.deadline, row.valueText, row.indicator, row.citation, row.address].join('\t'));
