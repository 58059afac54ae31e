import { existsSync } from 'node:fs';
import path from 'node:path';
import { launch, type Page } from 'puppeteer-core';

const NAMES = ['firefox', 'firefox-esr'];

/** Path of an installed Firefox (FIREFOX_PATH goes first), or null. */
export function findFirefox(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    process.env.FIREFOX_PATH ?? '',
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  return candidates.find((file) => file !== '' && existsSync(file)) ?? null;
}

/** An installed Firefox as it is, spoken to over WebDriver BiDi: one page. */
export class Firefox {
  readonly version: string;
  readonly page: Page;

  static async launch(file: string): Promise<Firefox> {
    const defaultViewport = { width: 1280, height: 900 };
    const browser = await launch({ browser: 'firefox', executablePath: file, headless: true, defaultViewport });
    const version = (await browser.version()).replace(/^firefox\//i, '');
    return new Firefox(version, await browser.newPage());
  }

  private constructor(version: string, page: Page) {
    this.version = version;
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  /** Resolves to the string that the expression resolves to; rejects where it throws. */
  evaluate(expression: string): Promise<string> {
    return this.page.evaluate(expression) as Promise<string>;
  }

  async close(): Promise<void> {
    await this.page.browser().close();
  }
}
