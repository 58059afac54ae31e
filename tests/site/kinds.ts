import type { Entity } from '../../src/model/entity.ts';
import type { Link } from '../../src/model/link.ts';
import { documents, published } from './records.ts';

const doc = documents[0]!.id;
const [link] = published<Link[]>('links');
const pairUrl = link!.url.replace(/#.*/, '');
const compared = `/compare/${link!.from.doc}/${link!.to.doc}/`;

/** One page of every kind; kinds that later pages add belong here. */
export const KINDS: string[] = [
  '/',
  `/${doc}/`,
  `/${doc}/2/`,
  `/${doc}/2.2.1/`,
  `/${doc}/box-4/`,
  '/compare/',
  '/compare/steel/',
  compared,
  `${compared}pairs/`,
  `${compared}1/`,
  '/compare/new/',
  '/compare/not-carried/',
  pairUrl,
  '/targets/',
  '/targets/comparisons/',
  '/targets/outcomes/',
  '/compare/names/',
  '/compare/attention/',
  '/compare/matters/',
  '/compare/reuse/',
  '/industries/chains/',
  '/industries/cities/',
  '/charts/',
  '/search/',
  '/search/concordance/',
  '/verify/',
  '/cite/',
  '/en/',
  '/en/targets/',
  '/en/words/',
  '/about/',
  '/about/search/',
  '/about/rules/',
  '/404.html',
];

/** The registers, and of each register the entry with the most to show. */
const entities = published<Entity[]>('entities');
const fullest = [...Map.groupBy(entities, ({ url }) => url.split('/')[1])].map(
  ([, group]) => group.sort((a, b) => b.mentions.length - a.mentions.length)[0]!.url,
);
KINDS.push(
  ...['/apparatus/', '/places/', '/places/in/steel/', '/bodies/', '/parks/', '/firms/', '/programmes/', '/industries/'],
  ...['/industries/steel/', '/terms/', '/pilots/', '/timeline/', '/corrections/'],
  ...fullest,
);
