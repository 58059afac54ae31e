import { z } from 'zod';

/** An id is a step of an address and the name of a file: short enough for every system. */
export const ID_MOST = 64;

/** An id that an editor gives: small letters and digits, parted by single hyphens. */
export const Id = z
  .string()
  .max(ID_MOST)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
