import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of an installed Chrome or Chromium (CHROME_PATH goes first), or null. */
export function findBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const candidates = [process.env.CHROME_PATH ?? '', ...onPath, ...APPLICATIONS];
  return candidates.find((file) => file !== '' && existsSync(file)) ?? null;
}

/** Installs Chromium and a Chinese font with the system's package manager where it may; says what to do where it may not. */
export function ensureBrowser(): string {
  const found = findBrowser() ?? install();
  if (found) return found;
  console.error('没有找到 Chrome 或 Chromium：请安装其一，或用环境变量 CHROME_PATH 指明它的位置。');
  console.error('No Chrome or Chromium found: install one, or name it in CHROME_PATH.');
  process.exit(1);
}

function install(): string | null {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return null;
  console.log('安装 chromium（apt-get）…');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], options);
  return findBrowser();
}

/** Flags for a browser that sees nothing but this site: no calls home, and for root, who cannot have one, no sandbox. */
export const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What sheets and pictures depend on beside the page: the browser, and the fonts. Where these cannot be listed it is never the same. */
export async function drawnBy(browser: Browser): Promise<string[]> {
  const listing = promisify(execFile)('fc-list', ['--format', '%{file} %{fontversion}\n'], { maxBuffer: 1e8 });
  const fonts = await listing.then(({ stdout }) => stdout.split('\n').sort().join('\n'), randomUUID);
  return [browser.version(), fonts];
}
