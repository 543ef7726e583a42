/** A time limit that runs only while it is told to: waiting for a host's turn is not the site's fault. */
export interface Deadline {
  /** Aborted when the time is used up. */
  readonly signal: AbortSignal;
  /** Lets the time run. */
  run(): void;
  /** Stops it; `run` goes on with what is left. */
  hold(): void;
}

/** Creates a deadline of so many milliseconds, standing still. Call `hold` in the end, or its timer keeps the process. */
export function createDeadline(milliseconds: number): Deadline {
  const controller = new AbortController();
  let left = milliseconds;
  let since = 0;
  let timer: NodeJS.Timeout | null = null;
  return {
    signal: controller.signal,
    run() {
      if (timer !== null) return;
      since = performance.now();
      timer = setTimeout(() => controller.abort(new Error('deadline')), left);
    },
    hold() {
      if (timer === null) return;
      clearTimeout(timer);
      timer = null;
      left = Math.max(0, left - (performance.now() - since));
    },
  };
}
