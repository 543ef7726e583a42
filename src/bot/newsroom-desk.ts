import type { Audience, Level } from '../delivery/audience.js';
import type { Reach } from '../delivery/audience.store.js';
import type { BroadcastControl } from '../newsroom/broadcast-control.store.js';
import type { BroadcastDraftStore } from '../newsroom/broadcast-drafts.store.js';
import type { BroadcastPanelStore } from '../newsroom/broadcast-panels.store.js';
import type { InviteStore } from '../newsroom/invites.store.js';
import type { NewsroomSwitchStore } from '../newsroom/newsroom-switches.store.js';
import type { PeopleStore } from '../newsroom/people.store.js';
import type { TakeStep } from '../newsroom/take-step.js';

/** What the bot's newsroom works with beside the broadcasts themselves. */
export interface NewsroomDesk {
  people: PeopleStore;
  invites: InviteStore;
  switches: NewsroomSwitchStore;
  drafts: BroadcastDraftStore;
  panels: BroadcastPanelStore;
  /** Takes a step with a broadcast, and has the sender look. */
  take: TakeStep;
  /** What becomes of a broadcast's deliveries in doubt; sending them again has the sender look. */
  decideDoubts: BroadcastControl['decideDoubts'];
  /** Who would get a broadcast now. */
  reach(audience: Audience, level: Level | null): Promise<Reach>;
  /** Those links of a text that do not answer within a few seconds. */
  deadLinks(html: string): Promise<string[]>;
  /** Milliseconds that Telegram still holds bulk sending back. */
  heldMs(): Promise<number>;
  /** Messages a second at the most. */
  sendRate: number;
  /** A word that nobody can guess, and its hash. */
  inviteToken(): { token: string; hash: string };
  hashOf(token: string): string;
}
