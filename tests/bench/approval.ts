/**
 * Draws sequences of what may happen in a newsroom (taps that are forged, replayed, stolen and doubled, people removed in
 * between, emergency stops, hours that pass) and looks for one in which something goes out that nobody may have sent.
 *
 *   npx tsx tests/bench/approval.ts [sequences=100000] [seed]
 */
import fc from 'fast-check';
import { asOfNow, createWorld, happenings } from '../newsroom/broadcast-world.js';

const [runs = 100_000, seed = 1] = process.argv.slice(2).map(Number);
let steps = 0;
let sent = 0;
let refused = 0;
const from = performance.now();
fc.assert(
  fc.property(happenings, (list) => {
    const world = createWorld();
    let wasSent = false;
    for (const one of list) {
      const verdict = world.happen(asOfNow(one, world));
      steps++;
      if (verdict?.kind === 'refused') refused++;
      wasSent ||= world.standing()?.state === 'sending';
    }
    if (wasSent) sent++;
    const wrong = world.wrong();
    if (wrong !== null) throw new Error(wrong);
  }),
  { numRuns: runs, seed },
);
const seconds = ((performance.now() - from) / 1000).toFixed(1);
console.log(
  `${runs} sequences, ${steps} happenings, ${refused} refused, ${sent} sequences that sent: 0 unauthorised, 0 twice (${seconds} s)`,
);
