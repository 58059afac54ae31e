import type { Change } from '../../model/concern.ts';
import { DIRECTIONS } from '../../model/force.ts';
import type { Link, Matter } from '../../model/link.ts';
import { LINK_TYPES } from '../../model/link-type.ts';
import { keyOf } from '../../model/ref.ts';
import type { IsOwn } from './dues.ts';
import type { Held } from './held.ts';

/** Where a document has no clause that answers to another's. */
const ALONE = { new: '前文没有', 'not-carried': '后文没有再写' } as const;

/**
 * What a later document made of these clauses, or an earlier one had of them: the links, the strongest first; what one
 * document alone has; and the clauses that have no link at all, each with the reason.
 */
export function changesOf(held: Held, keys: readonly string[], own: IsOwn): Change[] {
  const links = held.at.links.within(keys).sort((a, b) => b.strength - a.strength);
  const linked = new Set(links.flatMap(({ from, to }) => [keyOf(from), keyOf(to)]));
  const matters = held.at.matters.within(keys);
  const told = new Set(matters.map(keyOf));
  const silent = held.at.coverage.within(keys.filter((at) => !linked.has(at) && !told.has(at)));
  return [
    ...links.map((link) => ofLink(link, own)),
    ...matters.map((matter) => ofMatter(matter, own)),
    ...silent.flatMap(({ doc, clause, status, why }): Change[] => {
      if (status !== 'new' && status !== 'not-carried') return [];
      const themes = Object.keys(held.themesAt(keyOf({ doc, clause })));
      return [{ ...alone(status, keyOf({ doc, clause })), note: why, themes, own: true }];
    }),
  ];
}

function ofLink({ from, to, type, direction, note, url, subject, evidence }: Link, own: IsOwn): Change {
  return {
    ...{ earlier: keyOf(to), later: keyOf(from), type: LINK_TYPES[type].name },
    direction: direction === null ? null : DIRECTIONS[direction].name,
    ...{ note, url, themes: [subject] },
    own: subject === own.theme || [...evidence.from, ...evidence.to, note].some(own.words),
  };
}

const ofMatter = (matter: Matter, own: IsOwn): Change => ({
  ...alone(matter.kind, keyOf(matter)),
  note: `${matter.title}：${matter.why}`,
  themes: [matter.subject],
  own: matter.subject === own.theme || own.words(matter.quote + matter.title),
});

const alone = (
  kind: keyof typeof ALONE,
  at: string,
): Pick<Change, 'earlier' | 'later' | 'type' | 'direction' | 'url'> => ({
  earlier: kind === 'not-carried' ? at : null,
  later: kind === 'new' ? at : null,
  type: ALONE[kind],
  direction: null,
  url: null,
});
