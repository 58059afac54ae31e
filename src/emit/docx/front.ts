import type { Clause } from '../../model/clause.ts';
import { BREAK, CENTRED, NO_INDENT } from './styles.ts';
import { paragraph, property, run } from './word.ts';

/** What a piece around the numbered parts is: title, addressee, signatory, date … */
const partOf = ({ id }: Clause): string => id.replace(/-.*/, '');

/** What stands around the numbered parts, a paragraph a line. `clauses`: all that the file holds. */
export function frontOf(clause: Clause, clauses: readonly Clause[]): string[] {
  const place = styleOf(clause, clauses);
  return clause.text.split('\n').map((line) => place(run(line)));
}

function styleOf(clause: Clause, clauses: readonly Clause[]): (content: string) => string {
  const part = partOf(clause);
  if (part === 'title') {
    const before = clauses.slice(0, clauses.indexOf(clause)).map(partOf);
    const goesOn = before.at(-1) === 'title' || !before.some((one) => one === 'signatory' || one === 'date');
    return (content) => paragraph('Title', content, goesOn ? '' : BREAK);
  }
  if (part === 'addressee') return (content) => paragraph('Addressee', content);
  if (part === 'number') return (content) => paragraph('BodyText', content, NO_INDENT, CENTRED);
  if (part === 'signatory' || part === 'date') {
    const style = part === 'date' ? 'Date' : 'Signature';
    return (content) => paragraph(style, content, insetOf(part, clauses));
  }
  return (content) => paragraph('BodyText', content);
}

/** The date stands four characters in from the right, the name of the issuer in the middle above it, neither less than two. */
function insetOf(part: 'signatory' | 'date', clauses: readonly Clause[]): string {
  const widest = (of: string) =>
    Math.max(
      0,
      ...clauses.filter((one) => partOf(one) === of && one.kind === 'front').map(({ text }) => widthOf(text)),
    );
  const shift = (widest('date') - widest('signatory')) / 2;
  const missing = Math.max(0, -2 - shift);
  const inset = missing + 4 + (part === 'signatory' ? shift : 0);
  return property('ind', { rightChars: Math.round(inset * 100), right: Math.round(inset * 316) });
}

/** In characters of Chinese: digits and letters are half as wide. */
const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (c < '\u0100' ? 0.5 : 1), 0);
