/** Starts the embedded server, says so, and waits to be killed. */
import { startEmbeddedServer } from '../../src/db/embedded-server.js';

const started = await startEmbeddedServer(process.argv[2] ?? '');
process.stdout.write(`${started.kind}\n`);
setInterval(() => {}, 1_000);
