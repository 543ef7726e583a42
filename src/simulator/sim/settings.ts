import { Refused, type Outcome } from '../answer.js';
import { FAULT_KINDS, type FaultKind, type FaultOrder } from '../faults.js';
import { DEFAULT_LIMITS, readLimits } from '../limits.js';
import { nowOf, type World } from '../world/world.js';
import { fieldsOf, missing, optionalText, reworded, wrong, type SimRoute } from './answer.js';

/** Routes that change how the server behaves: clock, limits, faults. */
export function settingRoutes(world: World): Readonly<Record<string, SimRoute>> {
  const faults = (): { faults: readonly object[] } => ({ faults: world.faults.list() });
  const limits = (): object => ({ ...world.limits });
  const now = (): object => ({ now: world.clock.now().toISOString() });
  return {
    'GET /sim/clock': now,
    'POST /sim/clock': ({ body }) => {
      const fields = fieldsOf(body);
      if (fields instanceof Refused) return fields;
      const before = nowOf(world);
      const { advance } = fields;
      const instant = optionalText(fields, 'now');
      if (instant instanceof Refused) return instant;
      if (instant === undefined && typeof advance !== 'number')
        return wrong('Give "now" (ISO 8601) or "advance" (seconds).');
      const target = instant === undefined ? before + Number(advance) * 1000 : Date.parse(instant);
      if (!Number.isFinite(target) || Math.abs(target) > 8.64e15)
        return wrong(`"${instant ?? String(advance)}" is no instant; write 2026-11-23T06:30:00Z.`);
      world.clock.set(new Date(target));
      if (target < before) forgetWaits(world);
      for (const bot of world.bots.values()) bot.updates.pending(nowOf(world));
      world.events.publish('clock', now());
      return now();
    },
    'GET /sim/limits': limits,
    'POST /sim/limits': ({ body }) => {
      const fields = fieldsOf(body);
      if (fields instanceof Refused) return fields;
      const read = readLimits(fields);
      if (read instanceof Refused) return reworded(read);
      Object.assign(world.limits, read);
      world.events.publish('limits', limits());
      return limits();
    },
    'DELETE /sim/limits': () => {
      Object.assign(world.limits, DEFAULT_LIMITS);
      world.events.publish('limits', limits());
      return limits();
    },
    'GET /sim/faults': faults,
    'POST /sim/faults': ({ body }) => {
      const order = readOrder(body);
      if (order instanceof Refused) return order;
      const fault = world.faults.add(order, nowOf(world));
      world.events.publish('faults', faults());
      return { fault };
    },
    'DELETE /sim/faults': () => {
      world.faults.clear();
      world.events.publish('faults', faults());
      return faults();
    },
    'DELETE /sim/faults/*': ({ parts }) => {
      if (!world.faults.remove(Number(parts[0]))) return missing(`There is no fault ${parts[0]}.`);
      world.events.publish('faults', faults());
      return faults();
    },
  };
}

/** When the clock goes back, a wait that ends in the future would last too long. */
function forgetWaits(world: World): void {
  for (const bot of world.bots.values()) {
    bot.pace.parkedUntil = 0;
    for (const chat of bot.privateChats.values()) chat.pace = undefined;
  }
  for (const chat of world.groups.values()) chat.pace = undefined;
}

const NUMBERS: Readonly<Record<string, readonly [number, number]>> = {
  bot_id: [1, Number.MAX_SAFE_INTEGER],
  times: [1, 1e9],
  seconds: [0, 1e9],
  probability: [0, 1],
  seed: [0, Number.MAX_SAFE_INTEGER],
  after: [0, 1e9],
  retry_after: [0, 1e6],
  ms: [0, 3_600_000],
};

function readOrder(body: unknown): Outcome<FaultOrder> {
  const fields = fieldsOf(body);
  if (fields instanceof Refused) return fields;
  const { kind, method, chat_id: chatId } = fields;
  if (!isKind(kind)) return wrong(`"kind" must be one of ${FAULT_KINDS.join(', ')}.`);
  if (method !== undefined && typeof method !== 'string') return wrong('"method" must be the name of a method.');
  if (chatId !== undefined && typeof chatId !== 'number' && typeof chatId !== 'string')
    return wrong('"chat_id" must be a chat id.');
  const order: Record<string, unknown> = {
    ...(method !== undefined && { method }),
    ...(chatId !== undefined && { chat_id: chatId }),
  };
  for (const [name, value] of Object.entries(fields)) {
    if (['kind', 'method', 'chat_id'].includes(name)) continue;
    const range = NUMBERS[name];
    if (!range)
      return wrong(`A fault has no "${name}"; it has kind, method, chat_id, ${Object.keys(NUMBERS).join(', ')}.`);
    if (typeof value !== 'number' || value < range[0] || value > range[1])
      return wrong(`"${name}" must be a number from ${range[0]} to ${range[1]}.`);
    order[name] = value;
  }
  return { kind, ...order };
}

function isKind(value: unknown): value is FaultKind {
  return FAULT_KINDS.some((kind) => kind === value);
}
