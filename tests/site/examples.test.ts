/** The examples print what the published records hold, in every language that is there, from a folder and over http. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, serverOf } from '../../scripts/browsers/server.ts';
import { documents, clauses as records } from './records.ts';

const run = promisify(execFile);
const server = serverOf('dist', '', true);
let site = '';
beforeAll(async () => {
  site = `http://localhost:${await listen(server, 0)}/data`;
});
afterAll(() => void server.close());

interface Row {
  class: string;
  deadline: string | null;
  valueText: string;
  indicator: string;
  doc: string;
  clause: string;
}
const targets: Row[] = JSON.parse(readFileSync('dist/data/targets.json', 'utf8'));
const wanted = targets
  .filter((row) => row.class === 'target' && /^\d/.test(row.deadline ?? ''))
  .map((row) => {
    const title = documents.find(({ id }) => id === row.doc)?.title;
    const locator = records.find(({ doc, id }) => doc === row.doc && id === row.clause)?.locator;
    return [row.deadline, row.valueText, row.indicator, `《${title}》${locator}`];
  });

const LANGUAGES: [name: string, command: string, script: string, probe: string[]][] = [
  ['JavaScript', process.execPath, 'targets.mjs', ['--version']],
  ['Python', 'python3', 'targets.py', ['--version']],
  ['R', 'Rscript', 'targets.R', ['-e', 'library(jsonlite)']],
];
for (const [name, command, script, probe] of LANGUAGES)
  test.skipIf(spawnSync(command, probe).status !== 0).each(['a folder', 'an address'])(
    `${name} reads the data package of %s (skipped where ${command} is not installed)`,
    async (from) => {
      const place = from === 'a folder' ? 'dist/data' : site;
      const { stdout } = await run(command, [`tests/examples/${script}`, place], {
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      const rows = stdout
        .trimEnd()
        .split(/\r?\n/)
        .map((line) => line.split('\t'));
      expect(rows.map((row) => row.slice(0, 4))).toEqual(wanted);
      expect(rows.filter(([, , , , address]) => !/^https?:\/\/.+#/.test(address ?? ''))).toEqual([]);
    },
  );

test('the MCP client prints the clause that a citation means, its check and its address', async () => {
  const [clause] = records.filter(({ kind }) => kind === 'section');
  const title = documents.find(({ id }) => id === clause?.doc)?.title;
  const citation = `《${title}》${clause?.locator}`;
  const { stdout } = await run(process.execPath, ['tests/examples/ask.mjs', 'dist/data', citation]);
  const [cited, check, address] = stdout.trimEnd().split('\n').at(-1)?.split('\t') ?? [];
  expect([cited, check]).toEqual([citation, clause?.hash]);
  expect(address).toMatch(new RegExp(`^https?://.*${clause?.url}$`));
});

test('it says that it does not know, and ends with status 1', async () => {
  const asked = run(process.execPath, ['tests/examples/ask.mjs', 'dist/data', '《没有这份文件》第九部分']);
  await expect(asked).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('未核') });
});
