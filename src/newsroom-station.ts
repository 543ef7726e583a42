import { createHash, randomBytes } from 'node:crypto';
import type { NewsroomDesk } from './bot/newsroom-desk.js';
import type { Clock } from './clock.js';
import type { Core } from './core.js';
import type { Database } from './db/client.js';
import { atOnceManner } from './delivery-station.js';
import type { DeliveryStation } from './delivery-station.js';
import { createAudienceStore } from './delivery/audience.store.js';
import { createLedger } from './delivery/ledger.store.js';
import { createBroadcastApprovalStore } from './newsroom/broadcast-approval.store.js';
import { createBroadcastControl } from './newsroom/broadcast-control.store.js';
import { createBroadcastDraftStore } from './newsroom/broadcast-drafts.store.js';
import { createBroadcastPanelStore } from './newsroom/broadcast-panels.store.js';
import { createBroadcastReleaseStore } from './newsroom/broadcast-release.store.js';
import { createBroadcastStore } from './newsroom/broadcasts.store.js';
import { linksOf } from './newsroom/check-broadcast.js';
import { createInviteStore } from './newsroom/invites.store.js';
import { createNewsroomSwitchStore } from './newsroom/newsroom-switches.store.js';
import { createPeopleStore } from './newsroom/people.store.js';
import { createTakeStep } from './newsroom/take-step.js';

/** All links of a broadcast together are given so long to answer. */
const linksMs = 5_000;

/** The newsroom's people and the way of a broadcast, put together. */
export interface NewsroomStation extends NewsroomDesk {
  /** Lets go what is due, and gives back what can no longer go. */
  releaseDue(): Promise<void>;
}

/** Constructs the newsroom's desk. */
export function createNewsroom(parts: {
  core: Pick<Core, 'door'>;
  db: Database;
  clock: Clock;
  ownerIds: ReadonlySet<number>;
  delivery: DeliveryStation;
}): NewsroomStation {
  const { core, db, clock, ownerIds, delivery } = parts;
  const people = createPeopleStore(db, ownerIds);
  const switches = createNewsroomSwitchStore(db, ownerIds);
  const drafts = createBroadcastDraftStore(db, ownerIds);
  const release = createBroadcastReleaseStore(db, ownerIds);
  const audiences = createAudienceStore(db, atOnceManner);
  const control = createBroadcastControl(db, ownerIds);
  const take = createTakeStep({
    broadcasts: createBroadcastStore(db),
    drafts,
    approval: createBroadcastApprovalStore(db, ownerIds),
    control,
    people,
    switches,
  });
  const ledger = createLedger(db);
  const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

  return {
    people,
    invites: createInviteStore(db, ownerIds),
    switches,
    drafts,
    panels: createBroadcastPanelStore(db),
    take: async (id, step, now) => {
      const outcome = await take(id, step, now);
      if (outcome.kind === 'done') delivery.nudge();
      return outcome;
    },
    decideDoubts: async (id, by, wish, now) => {
      const outcome = await control.decideDoubts(id, by, wish, now);
      if (outcome.kind === 'changed') delivery.nudge();
      return outcome;
    },
    reach: (audience, level) => audiences.reach(audience, level, clock.now()),
    deadLinks: async (html) => {
      const signal = AbortSignal.timeout(linksMs);
      const looks = linksOf(html).map(async (url) => {
        const answer = await core.door.get(url, { kind: 'page', signal });
        return answer.kind === 'ok' || answer.kind === 'notModified' ? null : url;
      });
      return (await Promise.all(looks)).filter((url) => url !== null);
    },
    heldMs: async () => Math.max(delivery.state().bulkWaitMs, (await ledger.loadWaits()).bulkMs),
    sendRate: delivery.rate,
    inviteToken: () => {
      const token = randomBytes(18).toString('base64url');
      return { token, hash: hashOf(token) };
    },
    hashOf,
    releaseDue: async () => {
      const now = clock.now();
      const released = await release.release(now);
      if (released.length > 0) delivery.nudge();
      await release.giveBack(now);
    },
  };
}
