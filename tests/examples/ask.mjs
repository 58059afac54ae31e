// Asks the MCP server for the clause that a citation means: `node ask.mjs FOLDER 《规划》第二部分（二）1`.
import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const [, , folder = 'dist/data', citation = ''] = process.argv;
// What `npm run mcp` starts; a client that finds nothing installed yet starts scripts/mcp.mjs, which installs first.
const server = path.join(import.meta.dirname, '../../scripts/mcp.ts');

const client = new Client({ name: 'example', version: '1.0.0' });
await client.connect(new StdioClientTransport({ command: process.execPath, args: [server, path.resolve(folder)] }));
try {
  const { structuredContent: found } = await client.callTool({
    name: 'resolve_citation',
    arguments: { citation },
  });
  // What must not be overlooked comes first, always.
  for (const line of found.mind) console.log(`【注意】${line}`);
  console.log(found.says);
  for (const { citation: cited, address, check } of found.passages) console.log([cited, check, address].join('\t'));
  process.exitCode = found.status === 'found' ? 0 : 1;
} finally {
  await client.close();
}
