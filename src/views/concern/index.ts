import { inFolder } from '../kinds.ts';
import { once, records } from '../records.ts';
import { concernOfBody, concernOfPlace, concernOfTheme } from './concern.ts';
import { withWays } from './held.ts';

/** What concerns every place, theme and body that has anything, by the folder of its file below `/for/`. */
export const concerns = once(async () => {
  const held = withWays(await records());
  const bodies = inFolder(held.entities, 'bodies');
  return {
    places: inFolder(held.entities, 'places').map((place) => concernOfPlace(held, place)),
    industries: held.themes.map((theme) => concernOfTheme(held, theme)),
    bodies: bodies.map((body) => concernOfBody(held, body)).filter(({ tasks }) => tasks.length > 0),
  };
});
