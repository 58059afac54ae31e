/** Reports a problem at a position of the text. The rule's name is permanent. */
export type Report = (
  rule: string,
  position: number,
  message: string,
  hint: string,
  severity?: 'error' | 'warning',
) => void;
