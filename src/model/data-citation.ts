import type { SiteFacts } from './site-facts.ts';

/** How the data as a whole is cited: GB/T 7714 (数据集，联机) and BibTeX. `published`: day of the state, YYYY-MM-DD. */
export function dataCitation(site: SiteFacts, published: string, address: string): { gbt: string; bibtex: string } {
  const year = published.slice(0, 4);
  const note = site.licence ? `,\n  note = {${site.licence.name}}` : '';
  return {
    gbt: `${site.title}：数据[DS/OL]. ${published}. ${address}.`,
    bibtex: `@misc{data${published.replaceAll('-', '')},\n  title = {${site.title}：数据},\n  year = {${year}},\n  version = {${published}},\n  url = {${address}}${note}\n}`,
  };
}
