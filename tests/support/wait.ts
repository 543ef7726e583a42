/** Asks until there is an answer; after ten seconds there will be none. */
export async function waitFor<Value>(ask: () => Promise<Value | undefined>, patienceMs = 10_000): Promise<Value> {
  for (const end = performance.now() + patienceMs; performance.now() < end;) {
    const value = await ask();
    if (value !== undefined) return value;
    await new Promise((done) => {
      setTimeout(done, 25);
    });
  }
  throw new Error(`nothing came within ${patienceMs} ms`);
}
