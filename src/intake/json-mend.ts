/**
 * JSON that was cut off, closed after the last element that came whole; null where not one did. An element counts as whole
 * when the bracket that ends it is there, so a half-written entry is dropped and not half-read. Linear in the length.
 */
export function mendJson(text: string): string | null {
  const open: string[] = [];
  let inString = false;
  let cut = -1;
  let closers = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 92 /* \ */) index += 1;
      else if (code === 34 /* " */) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 /* { */) open.push('}');
    else if (code === 91 /* [ */) open.push(']');
    else if (code === 125 /* } */ || code === 93 /* ] */) {
      open.pop();
      // Only an object directly inside an array can be an entry; deeper ones are parts of one.
      if (code === 125 && open.at(-1) === ']' && open.filter((one) => one === ']').length === 1) {
        cut = index + 1;
        closers = [...open].reverse().join('');
      }
      if (open.length === 0) break;
    }
    if (open.length > 256) return null;
  }
  return cut === -1 ? null : text.slice(0, cut) + closers;
}
