/** Archives hold local time: made from local fields, this is the same everywhere. */
export const ZIP_DAY = new Date(1980, 0, 1);
