/** What no page may do to its readers, looked for on a page of every kind: in a wide window, on a telephone, and there without scripts. */
import { beforeAll, expect, test } from 'vitest';
import { useSite } from './browser.ts';
import * as checks from './checks.ts';
import { KINDS } from './kinds.ts';
import { faultsOf, type Visit } from './visits.ts';

const site = useSite();
/** In milliseconds: opening a page of every kind on a busy machine. */
const EVERY_KIND = 400_000;

const DESKTOP = {
  context: { viewport: { width: 1280, height: 900 } },
  checks: {
    bareLinks: { check: checks.bareLinks },
    manyStops: { check: checks.manyStops },
    nowhere: { check: checks.nowhere },
    spaced: { check: checks.spaced },
    largeOnPhone: { at: { width: 360, height: 800 }, check: checks.largePictures },
    stretchedAt360: { at: { width: 360, height: 800 }, check: checks.stretchedLines },
    stretchedAt390: { at: { width: 390, height: 800 }, check: checks.stretchedLines },
    large: { at: { width: 1280, height: 800 }, check: checks.largePictures },
  },
} satisfies Visit<string>;
const phone = { viewport: { width: 390, height: 844 } };
const PHONE = { context: phone, checks: { wide: { check: checks.wide } } } satisfies Visit<string>;
const PLAIN = {
  context: { ...phone, javaScriptEnabled: false },
  checks: { walls: { check: checks.walls } },
} satisfies Visit<string>;
/** Pages that are of no kind of their own, but below others. */
const MORE = ['/data/', '/offline/', '/changes/', '/about/method/'];

type Found = Record<keyof typeof DESKTOP.checks | 'wide' | 'walls', string[]>;
let found: Found;
let more: string[];
beforeAll(async () => {
  found = {
    ...(await faultsOf(site, DESKTOP)),
    ...(await faultsOf(site, PHONE)),
    ...(await faultsOf(site, PLAIN)),
  };
  const alone = { context: DESKTOP.context, checks: { nowhere: DESKTOP.checks.nowhere } };
  more = (await faultsOf(site, alone, MORE)).nowhere;
}, EVERY_KIND);

test.each<[string, (keyof Found)[]]>([
  ['no words of a link that only say what it does stand for several places', ['bareLinks']],
  ['a picture with links is one stop of the Tab key', ['manyStops']],
  ['with letters of twice the size no page of a phone scrolls sideways', ['wide']],
  ['no small picture is drawn larger than the words that it stands by', ['largeOnPhone', 'large']],
  ['on a phone no line is stretched to fill the room', ['stretchedAt360', 'stretchedAt390']],
  ['no page but the texts is a wall on a telephone, and each fold says what it holds', ['walls']],
  ['no words of the site part a figure from a character by a space: the style sets that gap', ['spaced']],
])('%s', (_, names) => {
  expect(names.flatMap((name) => found[name])).toEqual([]);
});

test('every page below another says where it stands', () => {
  expect([...more, ...found.nowhere]).toEqual([]);
});

test('all kinds were visited', () => {
  expect(KINDS.length).toBeGreaterThan(40);
});
