/**
 * What the documents say that concerns a place, a theme or a body: one file a subject, `/for/places/x.json`. A page puts
 * two of them together, so everything in it has the themes that it is of. Clauses are named by their keys.
 */
export interface Concern {
  kind: 'place' | 'theme' | 'body';
  id: string;
  name: string;
  /** Its own page, from the root of the site. */
  url: string;
  /** Of a place the city that it belongs to. */
  above: { id: string; name: string } | null;
  /** What is to be known of all of it; empty where nothing is. */
  note: string;
  /** The documents that have any of it, in order. */
  documents: { id: string; title: string }[];
  /** Every clause that is named below, by its key. */
  clauses: Record<string, Where>;
  passages: Passage[];
  tasks: Task[];
  dues: Due[];
  trials: Trial[];
  changes: Change[];
}

/** A clause as lists name it. */
export interface Where {
  /** 《规划》第二部分（二）1 */
  place: string;
  /** The same with the whole title. */
  citation: string;
  /** From the root of the site. */
  url: string;
}

/** A paragraph, a row of a table or a piece of front matter, whole. */
export interface Passage {
  at: string;
  /** Its words in order: those at odd places name the subject. */
  parts: string[];
  /** Why it is listed, where the words do not show it: what lies there, or the heading above. */
  why: string;
  /** Ids of its themes, each with the words that show it. */
  themes: Record<string, string[]>;
  /** Of a place and a theme: true where no sentence has both. */
  apart?: boolean;
}

export interface Task {
  /** The clause that names who answers for it. */
  at: string;
  name: string;
  section: string;
  /** The paragraphs that it covers; of a place and a theme those of them that are listed. */
  covers: string[];
  bodies: { id: string; name: string; url: string; standing: string }[];
  /** What the row of a table says of the time. */
  due: string | null;
  /** The same as a date: 2020, 2017-10; null where it is none. */
  dueDate: string | null;
}

/** Something to be reached: a figure, or a commitment with a date alone. */
export interface Due {
  id: string;
  at: string;
  what: string;
  /** The figure in words; null where there is none. */
  figure: string | null;
  baseline: string | null;
  /** 2020, 2017-10, annual; null where the text sets none. */
  deadline: string | null;
  /** The same in words, and the words of the text that set it. */
  due: string;
  dueFrom: string | null;
  quote: string;
  /** The page of the target, or else of the clause. */
  url: string;
  themes: string[];
  /** True where it is said of the subject itself, not only in the same clause. */
  own: boolean;
}

export interface Trial {
  at: string;
  kind: string;
  quote: string;
  themes: string[];
}

/** What became of a clause in a later document, or where it comes from. */
export interface Change {
  earlier: string | null;
  later: string | null;
  /** 沿用, 细化 …; 没有再写, 新写 where there is no other clause. */
  type: string;
  /** 加强, 放松 …; null where it was not judged. */
  direction: string | null;
  note: string;
  /** The page where both stand side by side. */
  url: string | null;
  themes: string[];
  own: boolean;
}

/** True for what stands in a listed clause. */
type Listed = (at: string | null) => boolean;

/** Of what concerns one subject what is also of a theme. */
export function within(concern: Concern, theme: string): Concern {
  const passages = concern.passages
    .filter(({ themes }) => theme in themes)
    .map((passage) => ({ ...passage, apart: areApart(passage, theme) }));
  const keys = new Set(passages.map(({ at }) => at));
  const listed: Listed = (at) => at !== null && keys.has(at);
  const isOf = ({ themes }: { themes: readonly string[] }) => themes.includes(theme);
  return {
    ...concern,
    passages,
    tasks: concern.tasks
      .map((task) => ({ ...task, covers: task.covers.filter(listed) }))
      .filter(({ covers }) => covers.length > 0),
    dues: concern.dues.filter(({ at }) => listed(at)).map((due) => ({ ...due, own: due.own && isOf(due) })),
    trials: concern.trials.filter(isOf),
    changes: concern.changes
      .filter(({ earlier, later }) => listed(earlier) || listed(later))
      .map((change) => ({ ...change, own: change.own && isOf(change) })),
  };
}

/** Whether the words that name the subject and those that show the theme stand in different sentences only. */
function areApart({ parts, themes }: Passage, theme: string): boolean {
  const whole = parts.join('');
  const shown = (themes[theme] ?? []).filter((word) => whole.includes(word));
  if (parts.length < 2 || shown.length === 0) return false;
  let at = 0;
  const marks = parts.flatMap((part, i): [number, number][] => {
    at += part.length;
    return i % 2 === 1 ? [[at - part.length, at]] : [];
  });
  const sentenceAt = (place: number) => whole.slice(0, place).split(/[。；]/).length;
  const named = new Set(marks.map(([start]) => sentenceAt(start)));
  return !shown.some((word) => {
    for (let found = whole.indexOf(word); found >= 0; found = whole.indexOf(word, found + 1))
      for (let n = sentenceAt(found); n <= sentenceAt(found + word.length - 1); n++) if (named.has(n)) return true;
    return false;
  });
}

/** How many passages have each theme, the most first. */
export function themesOf({ passages }: Concern): [theme: string, passages: number][] {
  const counts = new Map<string, number>();
  for (const id of passages.flatMap(({ themes }) => Object.keys(themes))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
