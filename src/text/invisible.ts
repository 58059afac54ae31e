/**
 * The body of a character class (`u`) of what stands in a text and shows nothing: zero width, soft hyphen, direction marks,
 * joiners, fillers, selectors of variants, a byte order mark inside, other format characters; the blank of Braille.
 */
export const INVISIBLE = '\\p{Default_Ignorable_Code_Point}\\p{Cf}\\u2028\\u2029\\u2800';
