import type { APIRoute } from 'astro';
import { absolute, SITE } from '../site.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** OpenSearch 1.1: lets a browser search the site from its address bar. */
export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>政策文本</ShortName>
  <LongName>${escaped(SITE.title)}</LongName>
  <Description>${escaped(`检索${SITE.title}的全文，逐字匹配`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Image width="16" height="16" type="image/svg+xml">${escaped(absolute('/favicon.svg'))}</Image>
  <Url type="text/html" template="${escaped(absolute('/search/'))}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
