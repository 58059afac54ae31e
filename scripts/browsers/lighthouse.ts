import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from './browser.ts';
import { listen, serverOf } from './server.ts';

export type Category = 'accessibility' | 'best-practices' | 'seo' | 'performance';

/** Runs Lighthouse over pages of the built site, `times` each, and hands every result on. A phone, as it is by default. */
export async function audit(
  paths: readonly string[],
  categories: readonly Category[],
  times: number,
  report: (path: string, result: Result) => void,
): Promise<void> {
  const server = serverOf('dist');
  const origin = `http://localhost:${await listen(server, 0)}`;
  const port = 20_000 + (process.pid % 20_000);
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...BROWSER_FLAGS, `--remote-debugging-port=${port}`],
  });
  try {
    for (const path of paths) {
      for (let i = 0; i < times; i++) {
        const run = await lighthouse(origin + path, {
          port,
          output: 'json',
          logLevel: 'error',
          onlyCategories: [...categories],
        });
        if (!run) throw new Error(`Lighthouse has nothing to say of ${path}`);
        report(path, run.lhr);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
}

/** One page of each kind, made of what is published. */
export function kinds(clauses: readonly { url: string; kind: string }[]): string[] {
  const first = (kind: string) => clauses.filter((clause) => clause.kind === kind).map(({ url }) => url)[0] ?? '/';
  return ['/', first('part'), first('item'), '/targets/', '/search/'];
}
