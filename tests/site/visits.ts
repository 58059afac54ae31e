/** A page of every kind is loaded as few times as the checks allow: those that need the same window share a visit. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './browser.ts';
import { KINDS } from './kinds.ts';

/** Looks at a page as it stands and says what is wrong with it. */
export type Check = (page: Page, path: string) => Promise<string[]>;

/** A window that pages are loaded in, and what is looked for in it, by name and in this order. */
export interface Visit<Name extends string> {
  context: BrowserContextOptions;
  checks: Record<Name, { at?: { width: number; height: number }; check: Check }>;
}

/** The faults that each check finds, with the page (and the width that it is set to) before them. What a check throws is its fault. */
export async function faultsOf<Name extends string>(
  site: Site,
  { context, checks }: Visit<Name>,
  paths: readonly string[] = KINDS,
): Promise<Record<Name, string[]>> {
  const names = Object.keys(checks) as Name[];
  const faults = Object.fromEntries(names.map((name) => [name, [] as string[]])) as Record<Name, string[]>;
  const page = await (await site.browser.newContext({ serviceWorkers: 'block', ...context })).newPage();
  for (const path of paths) {
    if (context.viewport) await page.setViewportSize(context.viewport);
    await page.goto(site.origin + path);
    for (const name of names) {
      const { at, check } = checks[name];
      if (at) await page.setViewportSize(at);
      const found = await check(page, path).catch((error: Error) => [error.message]);
      faults[name].push(...found.map((fault) => `${path}${at ? ` at ${at.width}` : ''}: ${fault}`));
    }
  }
  await page.context().close();
  return faults;
}
