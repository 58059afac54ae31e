import { z } from 'zod';
import { EDITORIAL_SCHEMAS } from '../model/editorial.ts';
import type { EmittedFile } from './file.ts';

/** `schema/<name>.json`: what each file below `seeds/` may hold, for the editors in which people write them. */
export const emitEditorialSchemas = (): EmittedFile[] =>
  Object.entries(EDITORIAL_SCHEMAS).map(([name, schema]) => ({
    path: `schema/${name}`,
    text: `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
  }));
