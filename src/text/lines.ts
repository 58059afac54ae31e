/** The lines of a text: found once, asked often. Lines are counted from 1. */
export class Lines {
  private readonly text: string;
  private readonly starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.starts.push(i + 1);
  }

  /** The line that a position stands on; a line break belongs to the line that it ends. */
  at(position: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** The characters of a line, without its line break; empty where there is no such line. */
  textOf(line: number): string {
    const start = this.starts[line - 1];
    return start === undefined ? '' : this.text.slice(start, (this.starts[line] ?? this.text.length + 1) - 1);
  }

  /** The same from its first word on, behind white space and the rules of a box: what `accept` knows the line by. */
  openingOf(line: number): string {
    return this.textOf(line).replace(/^[\s\u2500-\u257f]+/u, '');
  }
}
