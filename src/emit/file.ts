/** A file to be written: path from the folder that it is emitted for, and its whole text. */
export interface EmittedFile {
  path: string;
  text: string;
}
