import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser of this machine, or the sentence that says how to get one. */
export type FoundBrowser =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing'; readonly advice: string };

/** Looks for Chromium: `KABAR_BROWSER` first, then the search path, then where other systems keep it. */
export function findBrowser(environment: Readonly<Record<string, string | undefined>>): FoundBrowser {
  const wanted = environment['KABAR_BROWSER'];
  if (wanted && !existsSync(wanted)) {
    return {
      kind: 'missing',
      advice: `KABAR_BROWSER names ${wanted}, and there is no such file: give the path of a Chromium or Chrome.`,
    };
  }
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const path = [...(wanted ? [wanted] : []), ...onPath, ...elsewhere].find((candidate) => existsSync(candidate));
  return path
    ? { kind: 'found', path }
    : {
        kind: 'missing',
        advice:
          'These tests need a browser and found none: install Chromium ("apt-get install chromium"), or set KABAR_BROWSER to the path of a Chromium or Chrome.',
      };
}
