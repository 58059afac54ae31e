import { targetPath } from '../../model/address.ts';
import type { Due } from '../../model/concern.ts';
import { baselineText, deadlineText, dueText, figureText } from '../../model/figure.ts';
import type { Milestone } from '../../model/milestone.ts';
import { keyOf } from '../../model/ref.ts';
import type { Target } from '../../model/target.ts';
import { placesOf } from '../target-places.ts';
import type { Held } from './held.ts';

/** What is said of the subject itself: by the places and themes of a target, by words, by the subject of a link. */
export interface IsOwn {
  target: (places: readonly string[], themes: readonly string[]) => boolean;
  words: (words: string) => boolean;
  theme?: string;
}

/** What is to be reached by these clauses: figures, and commitments with a date alone, in the order of the texts. */
export function duesOf(held: Held, keys: readonly string[], own: IsOwn): Due[] {
  const { targets, milestones } = held.at;
  return keys.flatMap((at) => [
    ...targets.within([at]).map((target) => ofTarget(held, target, own)),
    ...milestones.within([at]).map((milestone) => ofMilestone(held, milestone, own)),
  ]);
}

function ofTarget(held: Held, target: Target, own: IsOwn): Due {
  const places = placesOf(target, held.placed).map(({ id }) => id);
  return {
    ...{ id: target.id, at: keyOf(target), what: target.indicator, figure: figureText(target) },
    ...{ baseline: baselineText(target), deadline: target.deadline, due: dueText(target) },
    dueFrom: target.deadlineFrom?.quote ?? target.deadlineText,
    ...{ quote: target.quote, url: targetPath(target.id, held.urlAt(keyOf(target))), themes: [target.theme] },
    own: own.target(places, [target.theme]),
  };
}

function ofMilestone(held: Held, milestone: Milestone, own: IsOwn): Due {
  const at = keyOf(milestone);
  const themes = Object.keys(held.themesAt(at));
  return {
    ...{ id: milestone.id, at, what: milestone.what, figure: null, baseline: null, deadline: milestone.deadline },
    ...{ due: deadlineText(milestone.deadline), dueFrom: milestone.due, quote: milestone.quote },
    url: held.urlAt(at),
    themes,
    own: own.words(milestone.quote + milestone.what) || (own.theme !== undefined && themes.includes(own.theme)),
  };
}
