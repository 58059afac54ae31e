import { Force } from '../model/force.ts';
import { INSTRUMENTS, Instrument } from '../model/instrument.ts';
import type { Link } from '../model/link.ts';
import { keyOf } from '../model/ref.ts';
import type { SentenceRecord } from '../model/sentence.ts';
import type { Theme } from '../model/theme.ts';
import { apparatus } from './apparatus.ts';
import type { Work } from './library.ts';
import { once, records } from './records.ts';
import { two } from './two.ts';

export interface Attention {
  works: readonly [Work, Work];
  /** Share of the characters of all paragraphs with a theme, in percent, and paragraphs; the largest change first. */
  themes: { theme: Theme; shares: [number, number]; clauses: [string[], string[]]; targets: [number, number] }[];
  /** Sentences of either document that somebody read and that order something; null where not both were read. */
  orders: {
    counts: [Orders, Orders];
    forces: { label: Force; at: [string[], string[]] }[];
    instruments: { id: Instrument; label: string; at: [string[], string[]] }[];
  } | null;
  /** Links by the force of the earlier and of the later words. */
  links: { earlier: Force; later: Force; pairs: Link[] }[];
}

/** How many of the orders two readers read, and how many one alone. */
type Orders = Record<'twice' | 'once', number>;

/** What the two documents spend their words on, and how firmly; null where there are not two, or no theme. */
export const attention = once(async (): Promise<Attention | null> => {
  const [pair, { sentences, links }] = await Promise.all([two(), records()]);
  if (!pair) return null;
  const forced = links.filter(({ from, to }) => from.doc === pair[1].record.id && to.doc === pair[0].record.id);
  const steps = Force.options.flatMap((earlier) =>
    Force.options.map((later) => ({
      earlier,
      later,
      pairs: forced.filter(({ force }) => force.to.level === earlier && force.from.level === later),
    })),
  );
  const themes = await themesOf(pair);
  if (themes.length === 0) return null;
  return {
    works: pair,
    themes,
    orders: ordersOf(pair, sentences),
    links: steps.filter(({ pairs }) => pairs.length > 0),
  };
});

function ordersOf(pair: readonly [Work, Work], sentences: readonly SentenceRecord[]): Attention['orders'] {
  const sides = pair.map(({ record }) =>
    sentences.filter(({ doc, force, coding }) => doc === record.id && force !== null && coding !== 'rule'),
  ) as [SentenceRecord[], SentenceRecord[]];
  if (sides.some((own) => own.length === 0)) return null;
  const where = (is: (one: SentenceRecord) => boolean) =>
    sides.map((own) => own.filter(is).map(({ doc, id }) => `${doc}/${id}`)) as [string[], string[]];
  const isHeld = ({ at }: { at: [string[], string[]] }) => at.some((one) => one.length > 0);
  const count = (own: SentenceRecord[], by: 'twice' | 'once') => own.filter(({ coding }) => coding === by).length;
  return {
    counts: sides.map((own) => ({ twice: count(own, 'twice'), once: count(own, 'once') })) as [Orders, Orders],
    forces: Force.options.map((label) => ({ label, at: where(({ force }) => force === label) })).filter(isHeld),
    instruments: Instrument.options
      .map((id) => ({
        ...{ id, label: INSTRUMENTS[id].name },
        at: where(({ instruments }) => instruments.includes(id)),
      }))
      .filter(isHeld),
  };
}

async function themesOf(pair: readonly [Work, Work]): Promise<Attention['themes']> {
  const { themes, themesAt, targets } = await apparatus();
  const sides = pair.map(({ clauses }) => {
    const own = clauses.filter((clause) => clause.kind === 'paragraph' && themesAt(keyOf(clause)).length > 0);
    const all = own.reduce((sum, { text }) => sum + text.length, 0);
    return { own, all: all || 1 };
  });
  const rows = themes.map((theme) => {
    const of = sides.map(({ own, all }) => {
      const about = own.filter((clause) => themesAt(keyOf(clause)).includes(theme.id));
      const words = about.reduce((sum, clause) => sum + clause.text.length / themesAt(keyOf(clause)).length, 0);
      return { keys: about.map(keyOf), share: (words / all) * 100 };
    });
    const set = pair.map(
      ({ record }) => targets.filter((one) => one.doc === record.id && one.theme === theme.id).length,
    );
    return {
      theme,
      shares: of.map(({ share }) => share) as [number, number],
      clauses: of.map(({ keys }) => keys) as [string[], string[]],
      targets: set as [number, number],
    };
  });
  const used = rows.filter(({ clauses: [a, b] }) => a.length + b.length > 0);
  const change = ({ shares: [a, b] }: (typeof rows)[number]) => b - a;
  return used.sort((a, b) => change(b) - change(a));
}
