/**
 * Draws sequences of what may happen in a newsroom (taps that are forged, replayed, stolen and doubled, people removed or
 * changed in between by those who may and those who may not, rights bound to categories, emergency stops, crashes after which
 * Telegram repeats the last tap, hours that pass) and looks for one in which something goes out that nobody may have sent.
 *
 *   npx tsx tests/bench/approval.ts [sequences=100000] [seed]
 */
import fc from 'fast-check';
import { createHands, happenings } from '../newsroom/broadcast-happenings.js';
import { createWorld } from '../newsroom/broadcast-world.js';

const [runs = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const counted = new Map<string, number>();
const count = (what: string): void => void counted.set(what, (counted.get(what) ?? 0) + 1);
const from = performance.now();
fc.assert(
  fc.property(happenings, (list) => {
    const world = createWorld();
    const hands = createHands(world);
    let wasSent = false;
    for (const [index, drawn] of list.entries()) {
      if (drawn.kind === 'again') count(drawn.by === null ? 'replayed' : 'stolen');
      else if (drawn.kind === 'crash') count('crashes');
      else if (drawn === list[index - 1]) count('doubled');
      else if (drawn.kind === 'role' && drawn.role === null) count('removals');
      for (const one of hands(drawn)) {
        const verdict = world.happen(one);
        count('happenings');
        if (verdict?.kind === 'refused') count('refused');
        wasSent ||= world.standing()?.state === 'sending';
      }
    }
    count(wasSent ? 'sequences that sent' : 'sequences that did not');
    const wrong = world.wrong();
    if (wrong !== null) throw new Error(wrong);
  }),
  { numRuns: runs, seed },
);
const seconds = ((performance.now() - from) / 1000).toFixed(1);
const counts = [...counted].map(([what, times]) => `${times} ${what}`).join(', ');
console.log(`${runs} sequences (${counts}): 0 unauthorised, 0 twice (${seconds} s)`);
