import type { Clock } from '../clock.js';

/** Addresses that are read for one person within an hour. */
export const addressesPerHour = 20;
/** Addresses that are read at the same time for all, so that feeds and searches keep their share of the machine. */
const mostAtOnce = 4;
const hourMs = 3_600_000;
/** People that are remembered; whoever asked longest ago is forgotten first. */
const mostPeople = 20_000;

/** Whether an address may be read now; `full`: too many are being read; `often`: this person has had an hour's worth. */
export interface AddressLimits {
  /** A `taken` place is given back by `done`. */
  take(personId: number): 'taken' | 'full' | 'often';
  done(): void;
}

/** Counts in this process's memory: a process that starts anew begins at nothing, which the limit at once bears. */
export function createAddressLimits(clock: Clock): AddressLimits {
  const times = new Map<number, number[]>();
  let atOnce = 0;
  return {
    take(personId) {
      const now = clock.now().getTime();
      const recent = (times.get(personId) ?? []).filter((at) => Math.abs(now - at) < hourMs);
      if (recent.length >= addressesPerHour) return 'often';
      if (atOnce >= mostAtOnce) return 'full';
      atOnce++;
      times.delete(personId);
      times.set(personId, [...recent, now]);
      if (times.size > mostPeople) times.delete(times.keys().next().value ?? personId);
      return 'taken';
    },
    done() {
      atOnce--;
    },
  };
}
