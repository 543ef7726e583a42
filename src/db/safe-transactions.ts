import type postgres from 'postgres';
import { databaseErrorCode } from './errors.js';

/** What the driver or the system says when the connection itself has ended. */
const connectionEnded = new Set(['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
const closedCode = 'CONNECTION_CLOSED';

type Work = (sql: postgres.TransactionSql) => unknown;

/**
 * A client whose transactions survive the loss of their connection: they reject, and that is all.
 *
 * The driver (postgres 3.4.9) rolls back what failed, on the connection that has just ended too: that throws out of a
 * callback of its own, which ends the process, or loses the connection to the pool. A transaction whose connection has
 * ended is rolled back by Postgres anyway. So its work is then never reported to have ended, and the driver, which
 * watches the connection beside it, rejects the transaction without another statement.
 */
export function withSafeTransactions(client: postgres.Sql): postgres.Sql {
  const begin = async (work: Work): Promise<unknown> => {
    const life = { ended: false };
    try {
      return await client.begin((sql) => watched(sql, life, work));
    } finally {
      life.ended = true;
    }
  };
  return new Proxy(client, {
    get: (target, name): unknown => (name === 'begin' ? begin : Reflect.get(target, name)),
  });
}

async function watched(sql: postgres.TransactionSql, life: { ended: boolean }, work: Work): Promise<unknown> {
  const guarded = new Proxy(sql, {
    get: (target, name): unknown => {
      if (name === 'savepoint') return (inner: Work) => target.savepoint((nested) => watched(nested, life, inner));
      if (name === 'unsafe' && life.ended)
        throw Object.assign(new Error('The transaction has ended with its connection.'), { code: closedCode });
      return Reflect.get(target, name);
    },
  });
  try {
    const result = await work(guarded);
    return life.ended ? await forEver() : result;
  } catch (error) {
    if (life.ended || connectionEnded.has(databaseErrorCode(error) ?? '')) return forEver();
    throw error;
  }
}

/** A new one each time: what waits for it can then be forgotten with it. */
const forEver = (): Promise<never> => new Promise(() => {});
