import type postgres from 'postgres';

type Client = postgres.Sql | postgres.TransactionSql;
type Work = (sql: postgres.TransactionSql) => unknown;

/** Statements with more parameters than this come in too many lengths to be worth remembering. */
const mostParameters = 64;

/**
 * A client whose statements are prepared once on each connection. drizzle asks the driver for unnamed ones, and for those the
 * driver first asks the server what the parameters are: two round trips for each statement, and its text parsed every
 * time. With names it is one round trip from the second time on. Plans are still made for each set of values; see
 * `plan_cache_mode` in client.ts.
 */
export function withPreparedStatements<Sql extends Client>(client: Sql): Sql {
  const unsafe = (text: string, parameters: never[] = [], options: postgres.UnsafeQueryOptions = {}) =>
    client.unsafe(
      text,
      parameters,
      parameters.length > 0 && parameters.length <= mostParameters ? { ...options, prepare: true } : options,
    );
  const within = (name: 'begin' | 'savepoint') => (work: Work) => {
    const start: unknown = Reflect.get(client, name);
    if (typeof start !== 'function')
      throw new Error(`The driver has no ${name} any more: mend prepared-statements.ts.`);
    const result: unknown = Reflect.apply(start, client, [
      (sql: postgres.TransactionSql) => work(withPreparedStatements(sql)),
    ]);
    return result;
  };
  return new Proxy(client, {
    get(target, name): unknown {
      if (name === 'unsafe') return unsafe;
      if (name === 'begin' || name === 'savepoint') return within(name);
      return Reflect.get(target, name);
    },
  });
}
