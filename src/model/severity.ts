/** An error ends the build with status 1; a warning asks to be looked at; a notice only says what was done. */
export type Severity = 'error' | 'warning' | 'notice';

/** As a problem and the list of rules print them. */
export const LEVELS: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', notice: '提示' };
