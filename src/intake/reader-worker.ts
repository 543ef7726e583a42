/** The thread that reads strangers' bytes: one request at a time, started and ended by reader.ts. */
import { parentPort } from 'node:worker_threads';
import { answerRequest, type ReaderRequest } from './reader-work.js';

const port = parentPort;
if (port === null) throw new Error('reader-worker is started by createReader as a worker thread, not by itself.');
port.on('message', (request: ReaderRequest) => {
  port.postMessage(answerRequest(request), []);
});
port.postMessage({ of: 'start' }, []);
