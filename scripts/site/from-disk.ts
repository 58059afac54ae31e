import path from 'node:path';

/**
 * A built page → the same page to be opened from disk. Addresses within the site become relative and name a file;
 * those of what is not there lead to the contents; scripts, the policy and links for servers are taken out.
 */
export function fromDisk(html: string, name: string, base: string, kept: ReadonlySet<string>): string {
  const relative = (address: string): string => {
    const [, way = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
    const own = decodeURIComponent(way.slice(base.length + 1));
    const file = kept.has(own) ? own : `${own}${own === '' || own.endsWith('/') ? '' : '/'}index.html`;
    const found = kept.has(file) ? file : 'index.html';
    const fragment = found === file ? rest.replace(/^\?[^#]*/, '') : '';
    return `${encodeURI(path.posix.relative(path.posix.dirname(name), found))}${fragment}`;
  };
  return html
    .replace(/<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/g, '')
    .replace(/<link rel="(?:alternate|search|modulepreload)"[^>]*>/g, '')
    .replace(/(\s(?:href|src|data-png|action)=")(\/(?!\/)[^"]*)"/g, (whole, head: string, address: string) =>
      address.startsWith(`${base}/`) ? `${head}${relative(address)}"` : whole,
    )
    .replace(/(\shref=")(\.\.?\/[^"#]*)"/g, (_, head: string, address: string) => {
      const there = new URL(address, `file:///${name.replace(/[^/]*$/, '')}`).pathname;
      return `${head}${relative(`${base}${there}`)}"`;
    })
    .replace(
      /(http-equiv="refresh" content="0; url=)(\/[^"]*)"/g,
      (_, head: string, address: string) => `${head}${relative(address)}"`,
    );
}
