import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What may import what: folders (or files) of src and scripts, and the packages that each may use. */
const ALLOWED: Record<string, { folders: string[]; packages: RegExp }> = {
  model: { folders: [], packages: /^zod$/ },
  text: { folders: [], packages: /^$/ },
  parse: { folders: ['model', 'text'], packages: /^(yaml|zod|@noble\/hashes\/\w+\.js)$/ },
  derive: { folders: ['model', 'text'], packages: /^$/ },
  // Files of others → text, before the first stage: `npm run add` alone uses it, and installs what it reads with.
  import: { folders: ['model', 'text'], packages: /^(fflate|parse5|@rgrove\/parse-xml)$/ },
  // A text beside what was read of it, for `npm run review`.
  review: { folders: ['model', 'text'], packages: /^diff$/ },
  register: { folders: ['model'], packages: /^$/ },
  emit: { folders: ['model', 'text'], packages: /^(d3|fflate|zod)$/ },
  // What the build writes and the browser makes of a selection.
  'emit/docx': { folders: ['emit', 'model'], packages: /^$/ },
  charts: { folders: ['model', 'text'], packages: /^d3$/ },
  search: { folders: ['model', 'text'], packages: /^(diff|fflate)$/ },
  // What the build writes and the browser reads: the dictionaries stay with the build.
  'search/written': {
    folders: ['model', 'search'],
    packages: /^(pinyin-pro|opencc-js\/.*|@noble\/hashes\/\w+\.js)$/,
  },
  mcp: { folders: ['model', 'text', 'search'], packages: /^zod$/ },
  client: {
    folders: ['emit/docx', 'model', 'search', 'site.ts', 'text'],
    packages: /^(d3|write-excel-file\/browser|workbox-.*)$/,
  },
  'site.ts': { folders: ['model', 'content'], packages: /^$/ },
  'content.config.ts': { folders: ['model', 'site.ts'], packages: /^astro[:/]/ },
  'pipeline.ts': { folders: ['parse', 'derive', 'register', 'emit', 'model'], packages: /^$/ },
  'index.ts': { folders: ['pipeline.ts', 'parse', 'register', 'search', 'search/written', 'model'], packages: /^$/ },
  // What is too large to be a collection is read from the disk when it is asked for.
  views: { folders: ['model', 'text', 'charts', 'site.ts'], packages: /^(astro:content|node:fs|node:url)$/ },
  components: {
    folders: ['views', 'text', 'charts', 'client', 'site.ts', 'model', 'styles'],
    packages: /^(astro:|uqr$)/,
  },
  layouts: { folders: ['components', 'views', 'charts', 'client', 'site.ts', 'model', 'styles'], packages: /^astro:/ },
  pages: {
    folders: ['layouts', 'components', 'views', 'charts', 'client', 'site.ts', 'model', 'styles'],
    packages: /^astro/,
  },
  scripts: {
    folders: [
      'pipeline.ts',
      'parse',
      'register',
      'derive',
      'emit',
      'emit/docx',
      'import',
      'review',
      'model',
      'text',
      'search',
      'search/written',
      'mcp',
      'site.ts',
    ],
    packages: /./,
  },
};

const roomOf = (file: string): string => {
  const [top = '', second = '', third = ''] = path.relative('.', file).split(path.sep);
  if (top === 'src' && `${second}/${third}` in ALLOWED) return `${second}/${third}`;
  return top === 'src' ? second : top === 'tests' ? `${top}/${second}` : top;
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|astro)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const codeOf = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
};

const importsOf = (file: string): string[] =>
  ts.preProcessFile(codeOf(file)).importedFiles.map(({ fileName }) => fileName);

test('every file imports only what its folder may', () => {
  const breaches = [...filesIn('src'), ...filesIn('scripts')].flatMap((file) => {
    const room = roomOf(file);
    const rule = ALLOWED[room];
    if (!rule) return [`${file}: ${room} is not in the table`];
    return importsOf(file)
      .filter((name) => {
        if (name.startsWith('node:')) return room !== 'scripts' && !rule.packages.test(name);
        if (name.startsWith('#content/')) return !rule.folders.includes('content');
        if (!name.startsWith('.')) return !rule.packages.test(name);
        const target = roomOf(path.join(path.dirname(file), name));
        return target !== room && !rule.folders.includes(target);
      })
      .map((name) => `${file} imports ${name}`);
  });
  expect(breaches).toEqual([]);
});

test('only src/site.ts asks what the build was told', () => {
  const asks = /\bprocess\.env\b|\bimport\.meta\b[^;\n]*\benv\b/;
  expect(filesIn('src').filter((file) => asks.test(readFileSync(file, 'utf8')))).toEqual([path.join('src', 'site.ts')]);
});

/** Handed to programs that are started, or asked where those are; `setup.mjs` runs before anything is installed. */
const PASSED_ON = /^scripts.(?:browsers|setup\.mjs|mcp\.mjs|fuzz\.ts|test\.ts)/;

test('the variables that commands obey are read in one place', () => {
  const reads = (file: string) => {
    const code = readFileSync(file, 'utf8')
      .replace(/process\.env\.\w+ = /g, '')
      .replace(/'[^'\n]*'/g, '');
    return /\bprocess\.env\b/.test(code);
  };
  const found = filesIn('scripts').filter((file) => reads(file) && !PASSED_ON.test(file));
  expect(found).toEqual([path.join('scripts', 'site', 'environment.ts')]);
});

test('no import goes in a circle', () => {
  const files = [...filesIn('src'), ...filesIn('scripts')];
  const edges = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter((n) => n.startsWith('.'))
        .map((n) => path.join(path.dirname(file), n)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('nothing in src names a document', () => {
  const ids = readdirSync('seeds', { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map(({ name }) => name);
  const named = filesIn('src').filter((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return ids.some((id) => code.includes(id));
  });
  expect(named).toEqual([]);
});
