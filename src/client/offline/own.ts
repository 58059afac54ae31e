/**
 * True for an answer that this site may have given: portals, maintenance pages and hosts that answer everything with one
 * page say 200 as well. A page names its own address (the canonical link); what is no page is not of HTML.
 * `scope` is the path of the site, `/` or `/plans/`.
 */
export async function isOwn(answer: Response, path: string, scope: string): Promise<boolean> {
  if (answer.status !== 200 || answer.type === 'opaque') return false;
  const isHtml = (answer.headers.get('content-type') ?? '').startsWith('text/html');
  const isPage = path.endsWith('/') || path.endsWith('.html');
  if (isHtml !== isPage) return false;
  if (!isHtml) return true;
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(await answer.clone().text())?.[1] ?? '';
  if (!URL.canParse(canonical)) return false;
  const named = new URL(canonical).pathname;
  return named === path || named === ownerOf(path, scope);
}

/** Cards and the print form of a document name the page that they are a form of. */
const ownerOf = (path: string, scope: string): string =>
  path.replace(/\/print\/$/, '/').replace(`${scope}embed/`, scope);
