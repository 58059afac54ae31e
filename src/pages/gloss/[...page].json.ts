import type { APIRoute } from 'astro';
import { type Glosses, glossFiles } from '../../views/glosses.ts';

/** What the marks of a reading page mean, by the path that they lead to; the page asks for it when one is looked at. */
export const getStaticPaths = async () =>
  [...(await glossFiles())].map(([path, glosses]) => ({
    params: { page: path.slice('/gloss/'.length, -'.json'.length) },
    props: { glosses },
  }));

export const GET: APIRoute<{ glosses: Glosses }> = ({ props }) => Response.json(props.glosses);
