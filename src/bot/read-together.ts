/**
 * Reads of single rows that are asked for in the same moment become one read of them all. A thousand messages a second are
 * claimed by thirties, and each needs its chat: thirty statements would cost the process thirty times one.
 *
 * @param load the rows with these ids, in any order
 * @returns the row of an id; null: there is none
 */
export function readTogether<Row extends { id: number }>(
  load: (ids: number[]) => Promise<Row[]>,
): (id: number) => Promise<Row | null> {
  let waiting: Map<number, Promise<Row | null>> | null = null;
  let rows: Promise<Map<number, Row>> = Promise.resolve(new Map());

  return (id) => {
    if (waiting === null) {
      const asked = new Map<number, Promise<Row | null>>();
      waiting = asked;
      rows = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
        waiting = null;
        return new Map((await load([...asked.keys()])).map((row) => [row.id, row]));
      });
    }
    const known = waiting.get(id);
    if (known !== undefined) return known;
    const found = rows.then((all) => all.get(id) ?? null);
    waiting.set(id, found);
    return found;
  };
}

/**
 * Whoever asks while the answer to the same question is on its way gets that answer: some milliseconds old, as any answer
 * is by the time it is used.
 */
export function shareReads<Answer>(read: (id: number) => Promise<Answer>): (id: number) => Promise<Answer> {
  const underWay = new Map<number, Promise<Answer>>();
  return (id) => {
    const known = underWay.get(id);
    if (known !== undefined) return known;
    const answer = read(id).finally(() => underWay.delete(id));
    underWay.set(id, answer);
    return answer;
  };
}
