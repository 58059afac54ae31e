/** Questions asked over stdio by the clients of both lines of the SDK, as an assistant asks them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Client as OlderClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OlderTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Answer } from '../../src/mcp/answer.ts';

const Question = z.strictObject({
  ask: z.string(),
  with: z.record(z.string(), z.unknown()),
  status: z.string(),
  addresses: z.array(z.string()).optional().describe('every address, in order'),
  first: z.array(z.string()).optional().describe('the first addresses'),
  says: z.string().optional(),
  mind: z.array(z.string()).optional(),
  text: z.string().optional().describe('words of a passage'),
});
const questions = z
  .array(Question)
  .parse(parse(readFileSync(path.join(import.meta.dirname, 'questions.yaml'), 'utf8')));
const SITE = 'https://example.org';
const started = {
  command: process.execPath,
  args: ['scripts/mcp.ts', 'content'],
  env: { PATH: process.env.PATH ?? '', SITE_URL: SITE },
};
const Result = z.object({
  isError: z.boolean().optional(),
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })),
  structuredContent: Answer.optional(),
});

const client = new Client({ name: 'test', version: '1.0.0' });
const older = new OlderClient({ name: 'test', version: '1.0.0' });
beforeAll(async () => {
  await client.connect(new StdioClientTransport(started));
  await older.connect(new OlderTransport(started));
});
afterAll(async () => {
  await client.close();
  await older.close();
});

const ask = async (name: string, question: Record<string, unknown>) =>
  Result.parse(await client.callTool({ name, arguments: question }));

test('seven tools are offered, each with a form of question and of answer, none of which writes', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    ...['compare', 'get_clause', 'get_targets', 'list_documents', 'resolve_citation', 'search_exact', 'verify_text'],
  ]);
  for (const { description, inputSchema, outputSchema, annotations } of tools) {
    expect(description?.length).toBeGreaterThan(20);
    expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
    expect(annotations?.readOnlyHint).toBe(true);
  }
});

test.each(questions.map((question) => [`${question.ask} ${JSON.stringify(question.with)}`, question] as const))(
  '%s',
  async (_, { ask: name, with: given, status, addresses, first, says, mind = [], text }) => {
    const { content, structuredContent: answer } = await ask(name, given);
    const [{ text: words } = { text: '' }] = content;
    const found = answer?.passages.map(({ address }) => address.replace(SITE, '')) ?? [];
    expect(answer?.status, words).toBe(status);
    if (addresses) expect(found).toEqual(addresses);
    if (first) expect(found.slice(0, first.length)).toEqual(first);
    if (says) expect(answer?.says).toContain(says);
    for (const line of mind) expect(answer?.mind.join('\n')).toContain(line);
    if (text) expect(answer?.passages.map((passage) => passage.text).join('\n')).toContain(text);
    // What must not be overlooked stands first, and every place has what a citation of it needs.
    const lead = answer?.mind.map((line) => `【注意】${line}`) ?? [];
    expect(words.startsWith([...lead, answer?.says].join('\n\n'))).toBe(true);
    for (const { address, citation, clause, check } of answer?.passages ?? []) {
      expect(words).toContain(address);
      expect(words).toContain(citation);
      expect(clause === '' || words.includes(check)).toBe(true);
    }
  },
);

test('clients of the line before are answered as well', async () => {
  const { tools } = await older.listTools();
  expect(tools).toHaveLength(7);
  const question = { name: 'resolve_citation', arguments: { citation: '规划第二部分（二）1第四段' } };
  const { structuredContent } = Result.parse(await older.callTool(question));
  expect(structuredContent?.passages.map(({ address }) => address)).toEqual([`${SITE}/plan-2016/2.2.1/#2.2.1.p4`]);
});

test('a question of another form is refused, and the next one answered', async () => {
  const refused = await client.callTool({ name: 'get_clause', arguments: { clause: 7 } });
  expect(refused.isError).toBe(true);
  expect((await ask('list_documents', {})).structuredContent?.status).toBe('found');
});
