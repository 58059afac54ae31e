/**
 * `npm run mcp -- [FOLDER]`: answers assistants over stdio (Model Context Protocol). FOLDER is a collection, a built
 * site or its data; without one, this project's. Reads files, asks no network. The connection is answered at once, and
 * the texts are read meanwhile.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { Holdings, INSTRUCTIONS, TOOLS } from '../src/mcp/index.ts';
import { command } from './site/command.ts';
import { collection, siteUrl, typed } from './site/environment.ts';
import { builtAddress, dataFolder, readDatasets, textsOf } from './site/holdings.ts';
import { placeOf } from './site/place.ts';
import { Refusal, sentenceOf } from './site/refusal.ts';

const root = path.join(import.meta.dirname, '..');
const NAMES = ['documents', 'clauses', 'addresses', 'themes', 'targets', 'links', 'errata'] as const;

const { version: VERSION } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const USAGE =
  '用法：npm run mcp [-- 文件夹]\n经标准输入输出回答助手的提问（Model Context Protocol）；文件夹是文集、建好的网站或它的数据。';

await command(USAGE, { allowPositionals: true }, async ({ positionals: [asked] }) => {
  // Standard output belongs to the protocol.
  console.log = console.error;
  const data = await dataFolder(asked === undefined ? collection() : typed(asked));
  const place = placeOf({ SITE_URL: siteUrl() ?? (await builtAddress(data)) ?? undefined });
  const holdings = hold(data, place.absolute);
  // What goes wrong is said by the answers that wait for it as well.
  holdings.catch((error) => {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  });
  serveStdio(() => serverOf(holdings), { onerror: ({ message }) => console.error(message) });
});

async function hold(data: string, absolute: (path: string) => string): Promise<Holdings> {
  const records = await readDatasets(data, NAMES);
  const texts = await textsOf(records);
  const today = () => new Date().toISOString().slice(0, 10);
  return new Holdings({ ...records, texts, absolute, today });
}

function serverOf(holdings: Promise<Holdings>): McpServer {
  const server = new McpServer({ name: 'policy-texts', version: VERSION }, { instructions: INSTRUCTIONS });
  const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
  for (const { name, title, description, input, output, ask } of TOOLS)
    server.registerTool(
      name,
      { title, description, annotations, inputSchema: input, outputSchema: output },
      async (question) => {
        try {
          const { answer, words } = await ask(question, await holdings);
          return { content: [{ type: 'text', text: words }], structuredContent: { ...answer } };
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          return { content: [{ type: 'text', text: error.message }], isError: true };
        }
      },
    );
  return server;
}
