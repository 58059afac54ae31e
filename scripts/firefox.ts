import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

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

/** An installed Firefox as it is, spoken to over WebDriver BiDi: one page, opened and asked. */
export class Firefox {
  readonly version: string;
  private readonly child: ChildProcess;
  private readonly profile: string;
  private readonly socket: WebSocket;
  private readonly context: string;
  private static sent = 0;

  static async launch(file: string): Promise<Firefox> {
    const profile = await mkdtemp(path.join(os.tmpdir(), 'firefox-'));
    const child = spawn(file, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const address = await listening(child);
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error(`${address} does not answer`));
    });
    const { capabilities } = await send(socket, 'session.new', { capabilities: {} });
    const { context } = await send(socket, 'browsingContext.create', { type: 'tab' });
    return new Firefox(
      child,
      profile,
      socket,
      `${context}`,
      (capabilities as { browserVersion: string }).browserVersion,
    );
  }

  private constructor(child: ChildProcess, profile: string, socket: WebSocket, context: string, version: string) {
    this.child = child;
    this.profile = profile;
    this.socket = socket;
    this.context = context;
    this.version = version;
  }

  async open(url: string): Promise<void> {
    await send(this.socket, 'browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /** Resolves to the string that the expression resolves to; rejects where it throws. */
  async evaluate(expression: string): Promise<string> {
    const { result, exceptionDetails } = await send(this.socket, 'script.evaluate', {
      expression,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error((exceptionDetails as { text: string }).text);
    return (result as { value: string }).value;
  }

  async close(): Promise<void> {
    await send(this.socket, 'browser.close', {}).catch(() => undefined);
    this.socket.close();
    this.child.kill();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  static nextId(): number {
    Firefox.sent += 1;
    return Firefox.sent;
  }
}

/** The address that Firefox prints when it is ready. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (bytes) => {
      said += bytes;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.on('exit', () => reject(new Error(`Firefox ended: ${said}`)));
  });
}

function send(socket: WebSocket, method: string, params: object): Promise<Record<string, unknown>> {
  const id = Firefox.nextId();
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent) => {
      const message = JSON.parse(data);
      if (message.id !== id) return;
      socket.removeEventListener('message', hear);
      if (message.type === 'error') reject(new Error(`${method}: ${message.message}`));
      else resolve(message.result);
    };
    socket.addEventListener('message', hear);
    socket.addEventListener('close', () => reject(new Error(`${method}: the browser has gone`)));
    socket.send(JSON.stringify({ id, method, params }));
  });
}
