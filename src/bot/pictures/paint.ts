import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

/** Makes a PNG of a drawing. */
export type Paint = (svg: string) => Promise<Uint8Array>;

const fontPackage = '@expo-google-fonts/plus-jakarta-sans';
const family = 'Plus Jakarta Sans';
/** The two weights that drawings use. */
const wanted = /_(400Regular|700Bold)\.ttf$/;

/** The files of the font that is shipped; none: it is not installed, and whatever the system has is used. */
export function shippedFonts(): string[] {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${fontPackage}/package.json`));
    return fontsIn(folder);
  } catch {
    return [];
  }
}

/** In some of its releases each weight has a folder of its own. */
function fontsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => wanted.test(path))
    .map((path) => join(folder, path))
    .filter((path) => existsSync(path));
}

/**
 * Creates a painter. The work is done in a thread of its own, so answers to readers do not wait for it.
 *
 * @param fonts font files to draw with; none: those of the system
 */
export function createPaint(fonts: readonly string[] = shippedFonts()): Paint {
  const options = {
    font: {
      fontFiles: [...fonts],
      loadSystemFonts: fonts.length === 0,
      defaultFontFamily: fonts.length === 0 ? 'DejaVu Sans' : family,
    },
  };
  return async (svg) => (await renderAsync(svg, options)).asPng();
}
