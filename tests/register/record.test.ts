/** The register against what was published: what no edit of seeds/ takes back. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = path.join(import.meta.dirname, '../..');
const root = mkdtempSync(path.join(tmpdir(), 'record-'));
const file = (name: string) => path.join(root, name);
const TEXT = readFileSync(path.join(import.meta.dirname, 'cases/drop-section/before.txt'), 'utf8');
const REGISTER = 'seeds/addresses.yaml';

const env = { ...process.env, COLLECTION: root };
const run = (script: string, ...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(project, 'scripts', script), ...options], {
    encoding: 'utf8',
    env,
  });
  return { status, said: stdout + stderr };
};
const git = (...command: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...command], {
    stdio: 'pipe',
  });
const write = (text: string) => {
  writeFileSync(file('seeds/light/source.txt'), text);
  const meta = readFileSync(file('seeds/light/document.yaml'), 'utf8');
  const sum = createHash('sha256').update(text).digest('hex');
  writeFileSync(file('seeds/light/document.yaml'), meta.replace(/sha256: .*/, `sha256: ${sum}`));
};
const reset = () => git('checkout', '-q', '--', '.');

beforeAll(() => {
  mkdirSync(file('seeds/light'), { recursive: true });
  writeFileSync(file('seeds/light/document.yaml'), 'id: light\nshortTitle: 规划\nsha256: ""\n');
  write(TEXT);
  expect(run('register.ts').said).toContain('register: 1 change(s)');
  expect(run('content.ts')).toMatchObject({ status: 0 });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'published');
}, 60_000);
afterAll(() => rmSync(root, { recursive: true }));

const edits: [name: string, rule: string, edit: () => void][] = [
  ['the register is deleted', 'address/register-missing', () => rmSync(file(REGISTER))],
  [
    'the register is a link',
    'address/register-missing',
    () => {
      cpSync(file(REGISTER), file('elsewhere.yaml'));
      rmSync(file(REGISTER));
      symlinkSync(file('elsewhere.yaml'), file(REGISTER));
    },
  ],
  [
    'a clause and its rows are deleted together',
    'address/forgotten',
    () => {
      write(TEXT.replace('（三）造纸产业。\n淘汰落后产能。\n', ''));
      const text = readFileSync(file(REGISTER), 'utf8');
      writeFileSync(file(REGISTER), text.replace(/^ {4}- \[ "?2\.3.*\n/gm, ''));
    },
  ],
  ['the changes are deleted', 'address/change-forgotten', () => rmSync(file('seeds/changes.yaml'))],
  [
    'all rows of the document are deleted',
    'address/register-missing',
    () => writeFileSync(file(REGISTER), 'moved: []\nkept: []\npages: []\npublished: {}\n'),
  ],
  [
    'other words are written into a row together with the text',
    'address/unrecorded',
    () => {
      write(TEXT.replace('淘汰落后产能', '扩大造纸产能'));
      expect(run('register.ts').status).toBe(0);
      git('checkout', '-q', '--', 'seeds/changes.yaml');
    },
  ],
];

test.each(edits)('%s: refused, and the content is left as it was', (_, rule, edit) => {
  try {
    edit();
    const { status, said } = run('content.ts');
    expect(said).toContain(rule);
    expect(status).toBe(1);
    expect(run('register.ts')).toMatchObject({ status: 1 });
    expect(git('status', '--porcelain', 'content').toString()).toBe('');
  } finally {
    rmSync(file(REGISTER), { force: true });
    reset();
  }
});

test('what was swapped is refused until it is recorded, and then leads where the words stand', () => {
  const swapped = TEXT.replace('扩大乳制品规模。', '@')
    .replace('淘汰落后产能。', '扩大乳制品规模。')
    .replace('@', '淘汰落后产能。');
  write(swapped);
  expect(run('content.ts')).toMatchObject({ status: 1, said: expect.stringContaining('address/relocated') });
  expect(run('register.ts').said).toContain('register: 2 change(s)');
  expect(run('content.ts').status).toBe(0);
  const rows: { id: string; url: string; earlier: string[] }[] = JSON.parse(
    readFileSync(file('content/data/addresses.json'), 'utf8'),
  );
  expect(rows.find(({ id }) => id === '2.2.p1')).toMatchObject({
    url: '/light/2.3/#2.2.p1',
    earlier: ['/light/2.2/#2.2.p1'],
  });
  const changes = readFileSync(file('seeds/changes.yaml'), 'utf8');
  expect(changes).toContain('change: relocated');
  reset();
  git('clean', '-fdq');
});

test('a published copy elsewhere is compared with, and its manifest is written down', async () => {
  const rows = JSON.parse(readFileSync(file('content/data/addresses.json'), 'utf8'));
  const extra = { ...rows[0], id: '9.9', url: '/light/9.9/' };
  const files = ['about', 'light'].map((name) => ({
    ...{ path: `${name}/index.html`, bytes: 1, sha256: '0'.repeat(64) },
  }));
  const manifest = JSON.stringify({ version: '1.0.0', seeds: [], files });
  let addresses = JSON.stringify([...rows, extra]);
  let listed = manifest;
  const server = createServer((request, response) => {
    response.end(request.url?.endsWith('manifest.json') ? listed : addresses);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const place = `http://localhost:${(server.address() as { port: number }).port}/`;
  const { promisify } = await import('node:util');
  const { execFile } = await import('node:child_process');
  const ask = (...options: string[]) =>
    promisify(execFile)(process.execPath, [path.join(project, 'scripts/register.ts'), ...options], { env }).then(
      ({ stdout, stderr }) => stdout + stderr,
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
    );
  const said = await ask('--against', place);
  expect(said).toContain('address/forgotten');
  expect(said).toContain('light/9.9');
  expect(said).toContain('address/page-forgotten');
  expect(said).toContain('/about/');
  await ask('--published', place);
  const hash = createHash('sha256').update(manifest).digest('hex');
  expect(readFileSync(file('seeds/changes.yaml'), 'utf8')).toContain(hash);
  expect(run('content.ts').status).toBe(0);

  // Whoever answers with something else has published nothing that could be compared with.
  for (const page of ['<h1>请先登录</h1>', '[{"doc":1}]']) {
    addresses = page;
    expect(await ask('--against', place)).toMatch(/data\/addresses\.json 读不懂[\s\S]*登记保持原样/);
  }
  listed = '<h1>维护中</h1>';
  for (const option of ['--against', '--published'])
    expect(await ask(option, place)).toMatch(/data\/manifest\.json[\s\S]*登记保持原样/);
  server.close();
  expect(await ask('--against', place)).toMatch(/没有回答/);
});

test('a record that cannot be read holds nothing, and is not taken for an empty one', () => {
  const name = file('content/data/addresses.json');
  const whole = readFileSync(name, 'utf8');
  for (const broken of ['[null]', whole.slice(0, -20)]) {
    writeFileSync(name, broken);
    git('commit', '-qam', 'broken');
    for (const script of ['content.ts', 'register.ts']) {
      const { status, said } = run(script);
      expect([status, said]).toEqual([1, expect.stringContaining('addresses.json 读不懂')]);
      expect(said).not.toMatch(/^\s+at /m);
    }
    git('reset', '-q', '--hard', 'HEAD^');
  }
});

test('a state has a day of the calendar that is not before the last one', () => {
  for (const day of ['2026-02-31', '1999-01-01']) {
    const { status, said } = run('register.ts', '--date', day);
    expect([day, status]).toEqual([day, 1]);
    expect(said).toMatch(/日期/);
  }
  expect(git('status', '--porcelain').toString()).toBe('');
});
