import { Firefox, findFirefox } from './firefox.ts';
import { findWebKit, WebKit } from './webkit.ts';

/** A browser beside Chromium: one page, opened and asked. */
export type OtherBrowser = Pick<Firefox & WebKit, 'version' | 'open' | 'evaluate' | 'close'>;

interface Driven {
  name: string;
  /** Null where it is not installed. */
  launch: (() => Promise<OtherBrowser>) | null;
  /** What to do where it is not. */
  hint: string;
}

const [firefox, webkit] = [findFirefox(), findWebKit()];

/** Browsers that are driven where they are installed. */
export const OTHER_BROWSERS: readonly Driven[] = [
  { name: 'Firefox', launch: firefox === null ? null : () => Firefox.launch(firefox), hint: 'FIREFOX_PATH names one' },
  {
    name: 'WebKitGTK',
    launch: webkit === null ? null : () => WebKit.launch(webkit),
    hint: 'Debian: webkit2gtk-driver, xvfb',
  },
];
