/** How late a timer may be before it counts as the process having stood still. */
const lateMs = 15;
const everyMs = 5;

/** Prints a line whenever this process stood still: how long, and until when. It keeps the process from nothing. */
export function tellStalls(): void {
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    const stall = now - last - everyMs;
    last = now;
    if (stall > lateMs)
      process.stdout.write(`${JSON.stringify({ stall: Math.round(stall), until: performance.timeOrigin + now })}\n`);
  }, everyMs).unref();
}
