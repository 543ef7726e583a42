import { Resvg } from '@resvg/resvg-js';
import { pictures } from './pictures.js';

/** Gives the PNG bytes (1200 × 630) of a picture by its name, drawn at the first request; undefined if there is none. */
export function createPictureDrawer(): (name: string) => Uint8Array | undefined {
  const drawn = new Map<string, Uint8Array>();
  return (name) => {
    const svg = Object.hasOwn(pictures, name) ? pictures[name] : undefined;
    if (svg === undefined) return undefined;
    const png = drawn.get(name) ?? new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
    drawn.set(name, png);
    return png;
  };
}
