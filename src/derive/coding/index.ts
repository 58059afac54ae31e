import type { Derived } from '../../model/dataset.ts';
import type { Collection } from '../../model/dossier.ts';
import type { Problem } from '../../model/problem.ts';
import { agreement } from './agreement.ts';
import { codeLinks } from './links.ts';
import { codeSentences } from './sentences.ts';

/** What readers answered: links with direction and force, every sentence, both codings, and how far they agree. */
export function deriveCoding(
  collection: Collection,
  known: Pick<Derived, 'links' | 'entities' | 'targets' | 'clause-themes'>,
): { records: Pick<Derived, 'links' | 'sentences' | 'codings' | 'agreement' | 'coding-notes'>; problems: Problem[] } {
  const links = codeLinks(collection, known.links);
  const sentences = codeSentences(collection, known);
  const codings = [...links.codings, ...sentences.codings];
  return {
    records: {
      links: links.links,
      sentences: sentences.sentences,
      codings,
      agreement: agreement(codings),
      'coding-notes': collection.shared['coding-notes'] ?? [],
    },
    problems: [...links.problems, ...sentences.problems],
  };
}
