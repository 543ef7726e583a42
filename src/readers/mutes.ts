/** What a reader can mute: the story that an article tells, everything of a source, or what has a word. */
export type MuteSubject =
  | { kind: 'story'; articleId: number }
  | { kind: 'source'; sourceId: number }
  | { kind: 'word'; word: string };

/** One thing that a chat has muted. */
export interface Mute {
  id: number;
  kind: MuteSubject['kind'];
  /** The headline, the source's name, or the word. */
  name: string;
  /** Null: until it is lifted. */
  endsAt: Date | null;
}

/** Mutes that one chat can have; stories end by themselves. */
export const mostMutes = 100;

const dayMs = 86_400_000;

/** A story is over by then: nothing more is gathered into it. */
const storyDays = 30;

/** When a mute ends unless its reader says otherwise. */
export function usualEnd(kind: MuteSubject['kind'], now: Date): Date | null {
  return kind === 'story' ? endAfter(storyDays, now) : null;
}

/** When a mute ends that is to last so many days; 0: never. */
export function endAfter(days: number, now: Date): Date | null {
  return days === 0 ? null : new Date(now.getTime() + Math.min(days, 366) * dayMs);
}
