/** The collection that COLLECTION names, as it was built last: what holds of any. */
import path from 'node:path';
import { collection } from '../../scripts/site/environment.ts';
import { holdsOfAny } from './holds.ts';

holdsOfAny(path.join(collection(), 'dist'));
