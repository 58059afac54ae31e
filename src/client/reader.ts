/** What a script adds to a reading page: place in the contents, filter, copying, keys. Everything else works without. */

import { contents } from './contents.ts';
import { copyTools } from './copy.ts';
import { keys } from './keys.ts';
import { preview } from './preview.ts';

contents();
copyTools();
keys();
preview();
