/** One call of the Bot API with its answer, as the panel of raw calls shows it. */
export interface CallRecord {
  readonly id: number;
  /** ISO 8601. */
  readonly date: string;
  readonly bot_id: number;
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** HTTP status, or null if the connection was cut. */
  readonly status: number | null;
  readonly answer: unknown;
  /** Real milliseconds from the request to the answer. */
  readonly ms: number;
  /** The fault that hit it. */
  readonly fault?: string;
  /** Whether the call took effect, or would have. */
  readonly processed: boolean;
  /** Parameters that the method does not have, or of another type than documented. */
  readonly warnings: readonly string[] | undefined;
}

/** The last calls. */
export interface Calls {
  /** @param make builds the record with the number it gets; its `warnings` may be a getter, for they are seldom looked at */
  add(make: (id: number) => CallRecord): CallRecord;
  /** Oldest first. */
  kept(): readonly CallRecord[];
  total(): number;
}

/** Creates an empty list. @param most how many calls are kept */
export function createCalls(most: () => number): Calls {
  let calls: CallRecord[] = [];
  let total = 0;
  return {
    add: (make) => {
      total += 1;
      const record = make(total);
      calls.push(record);
      if (calls.length > most() * 1.25 + 16) calls = calls.slice(calls.length - most());
      return record;
    },
    kept: () => calls.slice(-Math.max(1, most())),
    total: () => total,
  };
}
