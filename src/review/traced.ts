import { diffArrays } from 'diff';
import { anchors } from './anchors.ts';

/** A stretch of a text as it was converted: joined, all but the `removed` ones are the text. */
export interface Stretch {
  kind: 'kept' | 'removed' | 'added';
  words: string;
}

/** Where more than this many edits are needed, what was there and what is there now stand one after the other. */
const MOST_EDITS = 2000;

/** Characters that say nothing, and those that part the cells of a table. */
const SILENT = /[\s|\u2500-\u257f\p{Cf}]/u;

/** The line below the head of a table. */
const RULE = /^\|[\s:|-]+\|$/gmu;

/** The characters of a text that say something, and where each stands. */
function sounding(text: string): { characters: string[]; at: number[] } {
  const characters: string[] = [];
  const at: number[] = [];
  let position = 0;
  for (const character of text.replace(RULE, (rule) => '|'.repeat(rule.length))) {
    if (!SILENT.test(character)) {
      characters.push(character);
      at.push(position);
    }
    position += character.length;
  }
  return { characters, at };
}

/**
 * What became of the words of a file: `lines` as they were stored against the text that was made of them. Lines that
 * stand once in the text anchor it, and what is between two anchors is compared character by character.
 */
export function traced(lines: readonly string[], text: string): Stretch[] {
  const now = sounding(text);
  const joined = now.characters.join('');
  // Anchors are found in UTF-16 units, stretches are counted in characters.
  const units = new Map<number, number>();
  let unit = 0;
  for (const [i, character] of now.characters.entries()) {
    units.set(unit, i);
    unit += character.length;
  }
  const olds = lines.map((line) => sounding(line).characters);
  const found: Stretch[] = [];
  const emit = new Writer(text, now.at, found);
  let [line, done] = [0, 0];
  for (const [anchor, position] of anchors(olds, joined)) {
    const from = units.get(position) ?? 0;
    between(emit, olds.slice(line, anchor), now.characters.slice(done, from), lines.slice(line, anchor));
    emit.now('kept', olds[anchor]?.length ?? 0);
    [line, done] = [anchor + 1, from + (olds[anchor]?.length ?? 0)];
  }
  between(emit, olds.slice(line), now.characters.slice(done), lines.slice(line));
  emit.end();
  return found;
}

function between(emit: Writer, olds: readonly string[][], now: readonly string[], lines: readonly string[]): void {
  if (now.length === 0) {
    for (const line of lines) emit.removed(`${line}\n`);
    return;
  }
  if (olds.length === 0) {
    emit.now('added', now.length);
    return;
  }
  const ended = olds.flatMap((characters, i) => (i === 0 ? characters : ['\n', ...characters]));
  const changes = diffArrays(ended, [...now], { maxEditLength: MOST_EDITS });
  if (!changes) {
    for (const line of lines) emit.removed(`${line}\n`);
    emit.now('added', now.length);
    return;
  }
  for (const { added, removed, value } of changes) {
    if (removed) emit.removed(value.join(''));
    else emit.now(added ? 'added' : 'kept', value.length);
  }
}

/** Puts stretches together; white space of the text goes with the character before it. */
class Writer {
  private done = 0;
  private written = 0;
  private readonly text: string;
  private readonly at: readonly number[];
  private readonly found: Stretch[];

  constructor(text: string, at: readonly number[], found: Stretch[]) {
    this.text = text;
    this.at = at;
    this.found = found;
  }

  now(kind: 'kept' | 'added', count: number): void {
    if (count === 0) return;
    this.done += count;
    const end = this.at[this.done] ?? this.text.length;
    this.put(kind, this.text.slice(this.written, end));
    this.written = end;
  }

  removed(words: string): void {
    if (words.trim() !== '') this.put('removed', words);
  }

  end(): void {
    if (this.written < this.text.length) this.put('kept', this.text.slice(this.written));
  }

  private put(kind: Stretch['kind'], words: string): void {
    const last = this.found.at(-1);
    if (last?.kind === kind) last.words += words;
    else this.found.push({ kind, words });
  }
}
