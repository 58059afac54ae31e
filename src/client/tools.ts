/** What answers to a pointer, a finger or a key on a reading page. `reader.ts` loads it with the first of them. */

import { copyTools } from './copy.ts';
import { explain } from './gloss.ts';
import { keys } from './keys.ts';
import { preview } from './preview.ts';

copyTools();
explain();
keys();
preview();
