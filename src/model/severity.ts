/** An error ends the build with status 1; a warning asks to be looked at; a notice only says what was done. */
export type Severity = 'error' | 'warning' | 'notice';
