import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];
const PORT = 4444 + (process.pid % 1000);
const DISPLAY = `:${90 + (process.pid % 900)}`;
const WAIT = 120_000;

/** What drives WebKitGTK on Linux (Debian: webkit2gtk-driver, xvfb). */
export interface WebKitFiles {
  driver: string;
  browser: string;
  display: string;
}

/** The programs, or null where one is missing. */
export function findWebKit(): WebKitFiles | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const named = (name: string) => folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  const browser = LIBRARIES.filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((n) => n.startsWith('webkit'))
        .map((n) => path.join(folder, n, 'MiniBrowser')),
    )
    .filter((file) => existsSync(file))
    .sort()
    .at(-1);
  const [driver, display] = [named('WebKitWebDriver'), named('Xvfb')];
  return driver && browser && display ? { driver, browser, display } : null;
}

/** An installed WebKitGTK, spoken to over WebDriver: one page, opened and asked. */
export class WebKit {
  readonly version: string;
  private readonly children: ChildProcess[];
  private readonly session: string;

  static async launch({ driver, browser, display }: WebKitFiles): Promise<WebKit> {
    const env = {
      ...process.env,
      DISPLAY,
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    };
    const children = [
      spawn(display, [DISPLAY, '-screen', '0', '1280x900x24'], { stdio: 'ignore' }),
      spawn(driver, [`--port=${PORT}`], { stdio: 'ignore', env }),
    ];
    try {
      await until(() => command('GET', '/status', undefined));
      const options = { binary: browser, args: ['--automation'] };
      const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
      const made = (await command('POST', '/session', { capabilities })) as Session;
      await command('POST', `/session/${made.sessionId}/timeouts`, { script: WAIT, pageLoad: WAIT });
      return new WebKit(children, made);
    } catch (error) {
      for (const child of children) child.kill();
      throw error;
    }
  }

  private constructor(children: ChildProcess[], { sessionId, capabilities }: Session) {
    this.children = children;
    this.session = `/session/${sessionId}`;
    this.version = capabilities.browserVersion;
  }

  async open(url: string): Promise<void> {
    await command('POST', `${this.session}/url`, { url });
  }

  /** Resolves to the string that the expression resolves to; rejects where it throws. */
  async evaluate(expression: string): Promise<string> {
    const script = `const done = arguments[0]; (${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = (await command('POST', `${this.session}/execute/async`, { script, args: [] })) as Record<
      string,
      string
    >;
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as string;
  }

  async close(): Promise<void> {
    await command('DELETE', this.session, undefined).catch(() => undefined);
    for (const child of this.children) child.kill();
  }
}

interface Session {
  sessionId: string;
  capabilities: { browserVersion: string };
}

async function command(method: string, at: string, body: object | undefined): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${PORT}${at}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await response.json()) as { value: { message?: string } };
  if (!response.ok) throw new Error(`${method} ${at}: ${value?.message}`);
  return value;
}

/** Tries for ten seconds. */
async function until(ready: () => Promise<unknown>): Promise<void> {
  for (let tries = 100; ; tries--) {
    try {
      await ready();
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
