/** Decodes the percent signs of a piece of a path; a broken one is taken as it stands. */
export function decodePath(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
