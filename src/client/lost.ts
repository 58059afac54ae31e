/** The page of addresses that lead nowhere: what may have been meant, by the address that was asked for. */
import { foundBy } from '../search/lost.ts';
import { href } from '../site.ts';
import { addresses } from './addresses.ts';
import { byId, element } from './dom.ts';

const root = href('/');
const path = `/${location.pathname.slice(root.length)}`;
const catalog = await addresses(new URL(root, location.href).href).catch(() => null);
const found = catalog && foundBy(path, catalog);
if (found) {
  const line = byId('meant');
  line.hidden = false;
  line.append(
    found.exact ? '可能要找的是：' : '没有这一处。最近的上一级是：',
    element('a', { href: href(found.url) }, found.name),
  );
}
