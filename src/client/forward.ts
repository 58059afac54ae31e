import { FORWARDS, wayOn } from '../model/forward.ts';
import { href } from '../site.ts';

/** On a host that follows no redirects an old address shows this page: it leads on to where the words stand now. */
const base = href('/');
const path = `/${location.pathname.slice(base.length)}`;
const to = wayOn(path) ?? (await listed());
const line = document.querySelector<HTMLElement>('#moved');
const link = line?.querySelector('a');
if (to && line && link) {
  link.href = href(to) + (to.includes('#') ? '' : location.hash);
  link.textContent = link.href;
  line.hidden = false;
  location.replace(link.href);
}

async function listed(): Promise<string | undefined> {
  const answer = await fetch(href(`/${FORWARDS}`)).catch(() => null);
  return answer?.ok ? (await answer.json())[path] : undefined;
}
