/**
 * Reads of single rows that are asked for in the same moment become one read of them all. A thousand messages a second are
 * claimed by thirties, and each needs its chat: thirty statements would cost the process thirty times one. So do the updates
 * that come in at once.
 *
 * @param load the rows with these ids, in any order
 * @returns the row of an id; null: there is none
 */
export function readTogether<Id extends number | string, Row extends { id: Id }>(
  load: (ids: Id[]) => Promise<Row[]>,
): (id: Id) => Promise<Row | null> {
  let waiting: Map<Id, Promise<Row | null>> | null = null;
  let rows: Promise<Map<Id, Row>> = Promise.resolve(new Map());

  return (id) => {
    if (waiting === null) {
      const asked = new Map<Id, Promise<Row | null>>();
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
 * Whoever asks the same question in the same moment gets the same answer, which is read after all have asked: never one
 * that was on its way before. A correction counts on it that a message claimed after it says what is true then.
 */
export function shareReads<Answer>(read: (id: number) => Promise<Answer>): (id: number) => Promise<Answer> {
  const asked = new Map<number, Promise<Answer>>();
  return (id) => {
    const known = asked.get(id);
    if (known !== undefined) return known;
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      asked.delete(id);
      return read(id);
    });
    asked.set(id, answer);
    return answer;
  };
}
