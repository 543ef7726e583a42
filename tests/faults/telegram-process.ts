/** The local Telegram in a process of its own, so that it neither slows the sender down nor falls with it. */
import { createMovableClock } from '../../src/clock.js';
import { createSimulator } from '../../src/simulator/simulator.js';
import { tellStalls } from './tell-stalls.js';

const telegram = createSimulator({ clock: createMovableClock() });
const { url } = await telegram.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${JSON.stringify({ url })}\n`);
if (process.env['TELL_STALLS'] !== undefined) tellStalls();
