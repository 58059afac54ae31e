#!/usr/bin/env node
// `npm run mcp` for programs that start another: nothing but the protocol on standard output, from any folder.
process.env.INIT_CWD ??= process.cwd();
process.argv.splice(2, 0, 'site', 'mcp');
await import('./setup.mjs');
