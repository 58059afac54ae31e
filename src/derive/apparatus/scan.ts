import { occurrences } from '../../text/occurrences.ts';
import type { Forms } from './gazetteer.ts';

/** A form found in a text. */
export interface Hit {
  form: string;
  start: number;
  end: number;
}

interface Trap {
  form: string;
  in: string;
}

/** Left to right, the longest form first, without overlaps; a form that lies in a trap is no hit. */
export class Scanner {
  private readonly lengths: number[];
  private readonly forms: ReadonlySet<string>;
  private readonly traps: readonly Trap[];

  constructor(forms: Forms, blockers: readonly string[], traps: readonly Trap[]) {
    this.forms = new Set([...forms.keys(), ...blockers]);
    this.lengths = [...new Set([...this.forms].map((form) => form.length))].sort((a, b) => b - a);
    this.traps = traps;
  }

  scan(text: string): Hit[] {
    const trapped = this.trapped(text);
    const hits: Hit[] = [];
    for (let at = 0; at < text.length; at++) {
      const length = this.lengths.find((n) => {
        const form = text.slice(at, at + n);
        if (!this.forms.has(form) || trapped.some(([start, end]) => start <= at && at + n <= end)) return false;
        // 会同县级以上政府: 县级 is a word, and 会同 another.
        return !(/[省市县縣区區]$/u.test(form) && /[级級]/u.test(text.charAt(at + n)));
      });
      if (length === undefined) continue;
      hits.push({ form: text.slice(at, at + length), start: at, end: at + length });
      at += length - 1;
    }
    return hits;
  }

  private trapped(text: string): [number, number][] {
    return this.traps.flatMap((trap) =>
      occurrences(text, trap.in).map(([start]): [number, number] => {
        const from = start + trap.in.indexOf(trap.form);
        return [from, from + trap.form.length];
      }),
    );
  }
}
