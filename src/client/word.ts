/** Word files that are made where they are asked for: `/search/word.js`, loaded by whoever asks for one. */
import { type ClauseForm, type Cut, docxOf, formSheet, type Sheet, selectionSheet } from '../emit/docx/index.ts';
import { TYPES } from '../model/policy.ts';
import { save } from './save.ts';

/** Words of a clause, and the path of the page that the clause has its address on. */
export interface SelectedWords extends Cut {
  path: string;
}

/** A clause and all below it: `plan-2016/2.2.1`. Rejects where it cannot be read. */
export const saveClause = async (key: string): Promise<void> => saveSheet(formSheet(await formOf(key)));

/** What is selected, of one document. Rejects where it cannot be read. */
export async function saveSelection(words: readonly SelectedWords[]): Promise<void> {
  const forms: ClauseForm[] = [];
  const known = new Set<string>();
  for (const { id, path } of words) {
    if (known.has(id)) continue;
    const form = await formOf(keyIn(path, id));
    forms.push(form);
    for (const clause of [form, ...form.below]) known.add(clause.id);
  }
  saveSheet(selectionSheet(forms, words));
}

const ROOT = new URL(/* @vite-ignore */ '../', import.meta.url);

/** `/base/plan-2016/2.2.1/` → `plan-2016/2.2.1`, whose form holds its paragraphs; on the page of the document the clause alone. */
function keyIn(path: string, id: string): string {
  const [doc, page = id] = path.slice(ROOT.pathname.length).split('/').filter(Boolean);
  return `${doc}/${page}`;
}

async function formOf(key: string): Promise<ClauseForm> {
  const response = await fetch(new URL(`${key}.json`, ROOT));
  if (!response.ok) throw new Error(`${key}.json: ${response.status}`);
  return response.json();
}

const saveSheet = (sheet: Sheet): void =>
  save(new Blob([docxOf(sheet).slice()], { type: TYPES.docx }), `${sheet.name}.docx`);
