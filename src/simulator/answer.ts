/** Why a call was refused: what the Bot API puts into its envelope. Data, not an exception: refusing is the server's everyday work. */
export class Refused {
  constructor(
    /** HTTP status and `error_code`. */
    readonly code: number,
    /** The whole `description`. */
    readonly description: string,
    readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number },
  ) {}
}

/** A value, or the reason why there is none. */
export type Outcome<T> = T | Refused;

/**
 * 400 with a reason as Telegram words it: prefixed, its first letter lower-cased unless it is a constant such as BUTTON_DATA_INVALID.
 */
export function bad(reason: string): Refused {
  return new Refused(400, `Bad Request: ${lowerFirst(reason)}`);
}

/** 403 with a reason, worded by the same rule. */
export function forbidden(reason: string): Refused {
  return new Refused(403, `Forbidden: ${lowerFirst(reason)}`);
}

/** 429 that asks for a pause of so many whole seconds. */
export function tooMany(retryAfter: number): Refused {
  return new Refused(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}

/** What a known method says that this server does not act out. 501 is its own: the public server has no such code. */
export function notSimulated(what: string): Refused {
  return new Refused(
    501,
    `Not Implemented: the local Telegram does not simulate ${what}; docs/simulator.md lists what it does`,
  );
}

/** The envelope of a refusal. */
export function envelopeOf(refused: Refused): {
  ok: false;
  error_code: number;
  description: string;
  parameters?: object;
} {
  const { code, description, parameters } = refused;
  return { ok: false, error_code: code, description, ...(parameters && { parameters }) };
}

function lowerFirst(reason: string): string {
  const second = reason.charAt(1);
  if (second !== second.toLowerCase()) return reason;
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}
