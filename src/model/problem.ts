/** A problem is data before it is text: rule, place, message, hint. Rule names are permanent. */
export interface Problem {
  /** For instance `structure/number-gap`. */
  rule: string;
  /** An error ends the build with status 1; a warning is printed. */
  severity: 'error' | 'warning';
  /** Path from the project's root. */
  file: string;
  /** 1-based; absent where the whole file is meant. */
  line?: number;
  /** Where no line is known: words of the file that lead to it, each behind the one before. */
  near?: readonly string[];
  message: string;
  hint?: string;
}

/** `seeds/x/source.txt:41  structure/number-gap  （四） follows （二）.  Is a heading missing?` */
export function formatProblem({ rule, severity, file, line, message, hint }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [place, severity === 'error' ? rule : `${rule} (warning)`, message, hint].filter(Boolean).join('  ');
}

/** Errors first, then by file and line; the order in which people mend them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const rank = (p: Problem) => (p.severity === 'error' ? 0 : 1);
  return [...problems].sort((a, b) => rank(a) - rank(b) || compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** True where at least one of them ends the build. */
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === 'error');
