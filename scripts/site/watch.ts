import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { formatProblem } from '../../src/model/problem.ts';
import { PROJECT } from './environment.ts';
import { differences } from './folder.ts';
import { SEARCH_MODULES } from './modules.ts';

type Making = typeof import('../seeds/made.ts');
type Searching = typeof import('./search-data.ts');

const RULES = /^(?:src\/(?:parse|derive|emit|register|model|text|pipeline)|scripts\/seeds)\b/;

/**
 * For `npm run dev`: what is saved below seeds/ or in a rule makes content/ anew in the same process, of which only
 * changed files are written, so that pages reload. Problems are printed, and the last good content stays. The search
 * reads the whole text; what needs an index or a download says that it needs a build.
 */
export function watching(folder: string): AstroIntegration {
  return {
    name: 'seeds',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { server: { watch: { ignored: ['**/dist*/**', '**/content.*/**', '**/.cache/**'] } } } });
      },
      'astro:server:setup': ({ server }) => {
        const make = oneAtATime(() => renew(folder, server));
        // Once at the start, so that the rules are loaded when the first change comes.
        make();
        const seeds = path.join(folder, 'seeds');
        server.watcher.add(seeds);
        server.watcher.on('all', (_, file) => {
          const isSeed = !path.relative(seeds, file).startsWith('..');
          if (isSeed || RULES.test(path.relative(PROJECT, file).replaceAll('\\', '/'))) make();
        });
        answerSearch(folder, server);
      },
    },
  };
}

/** Runs it a moment after the last call, never twice at once. */
function oneAtATime(run: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(run).catch((error) => console.error(error));
    }, 50);
  };
}

async function renew(folder: string, server: ViteDevServer): Promise<void> {
  const start = performance.now();
  const { makeContent } = (await server.ssrLoadModule(path.join(PROJECT, 'scripts/seeds/made.ts'))) as Making;
  const { files, problems } = await makeContent(folder);
  for (const problem of problems) console.error(formatProblem(problem));
  if (!files) return console.error(`${problems.length} problem(s); content/ 保持原样。`);
  const content = path.join(folder, 'content');
  const changed = await differences(content, files);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  for (const name of changed) {
    const [file, text] = [path.join(content, name), texts.get(name)];
    await mkdir(path.dirname(file), { recursive: true });
    await (text === undefined ? rm(file) : writeFile(file, text));
  }
  console.log(`content: ${changed.length} 个文件有变 changed, ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** `/search/client.js` and its like from their sources, and what they read, made of content/ as it stands. */
function answerSearch(folder: string, server: ViteDevServer): void {
  const base = server.config.base.replace(/\/$/, '');
  server.middlewares.use(async (request, response, next) => {
    const [, name] = /^\/search\/([\w/-]+\.(?:js|json))(?:\?|$)/.exec(request.url?.slice(base.length) ?? '') ?? [];
    if (name === undefined) return next();
    const module = Object.entries(SEARCH_MODULES).find(([key]) => name === `${key}.js`)?.[1];
    if (module) {
      request.url = `${base}/${module}`;
      return next();
    }
    try {
      const { searchFilesOf } = (await server.ssrLoadModule(
        path.join(PROJECT, 'scripts/site/search-data.ts'),
      )) as Searching;
      const value = (await searchFilesOf(folder)).get(name);
      if (value === undefined) return next();
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value));
    } catch (error) {
      next(error);
    }
  });
}
