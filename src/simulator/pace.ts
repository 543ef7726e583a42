import { bad, type Refused, tooMany } from './answer.js';
import type { Bot, ChatRecord } from './world/types.js';
import { nowOf, type World } from './world/world.js';

/**
 * Decides whether a bot may send now. Three limits hold together: bulk messages of the bot, messages to this chat, messages a minute to a
 * group or channel. A chat to whose person the bot replies is not held to the bulk limit. Whoever goes on during a retry_after makes it longer.
 * @param count how many messages the call sends; an album counts each
 * @param paid whether the bot pays for what goes over the free rate
 */
export function holdBack(world: World, bot: Bot, chat: ChatRecord, count: number, paid: boolean): Refused | undefined {
  const { limits } = world;
  if (!limits.enforced) return undefined;
  const now = nowOf(world);
  const refill = refilled(world, bot, now);
  const chatPace = refilledChat(world, chat, now);

  if (now < chatPace.parkedUntil) return goOn(world, chatPace, now);
  const reply = now - chat.lastHeard < limits.replySeconds * 1000;
  if (!reply && !paid && now < refill.parkedUntil) return goOn(world, refill, now);

  if (chatPace.minute) {
    chatPace.minute = chatPace.minute.filter((at) => now - at < 60_000 && at <= now);
    if (chatPace.minute.length + count > Math.max(count, limits.perGroupMinute)) {
      const free = (chatPace.minute[0] ?? now) + 60_000;
      return park(world, chatPace, now, Math.max(limits.retryAfterChat, (free - now) / 1000));
    }
  }
  if (chat.type === 'private' || chat.type === 'channel') {
    if (chatPace.tokens < Math.min(count, limits.perChatBurst)) {
      return park(
        world,
        chatPace,
        now,
        Math.max(limits.retryAfterChat, (1 - chatPace.tokens) / Math.max(limits.perChatSecond, 1e-9)),
      );
    }
  }
  if (!reply) {
    const free = refill.tokens >= Math.min(count, limits.burst);
    if (!free && !paid) {
      return park(
        world,
        refill,
        now,
        Math.max(limits.retryAfterBulk, (count - refill.tokens) / Math.max(limits.perSecond, 1e-9)),
      );
    }
    if (!free) {
      const refused = pay(world, bot, count, now);
      if (refused) return refused;
    } else {
      refill.tokens -= count;
    }
    if (paid) refill.paidTokens -= count;
  }
  chatPace.tokens = Math.max(-limits.perChatBurst, chatPace.tokens - count);
  if (chatPace.minute) for (let each = 0; each < count; each += 1) chatPace.minute.push(now);
  return undefined;
}

function pay(world: World, bot: Bot, count: number, now: number): Refused | undefined {
  const { limits } = world;
  const { pace } = bot;
  if (pace.paidTokens < count) return park(world, pace, now, Math.max(1, limits.retryAfterChat));
  // Counted in thousandths, so that 0.1 a thousand times is 100.
  const price = Math.round(count * limits.starsPerPaidMessage * 1000);
  if (Math.round(bot.stars * 1000) < price) return bad('BALANCE_TOO_LOW');
  bot.stars = (Math.round(bot.stars * 1000) - price) / 1000;
  bot.starsSpent = (Math.round(bot.starsSpent * 1000) + price) / 1000;
  return undefined;
}

function refilled(world: World, bot: Bot, now: number): Bot['pace'] {
  const { limits } = world;
  const seconds = Math.max(0, now - bot.pace.at) / 1000;
  bot.pace.tokens = Math.min(limits.burst, bot.pace.tokens + seconds * limits.perSecond);
  bot.pace.paidTokens = Math.min(limits.paidPerSecond, bot.pace.paidTokens + seconds * limits.paidPerSecond);
  bot.pace.at = now;
  return bot.pace;
}

function refilledChat(world: World, chat: ChatRecord, now: number): NonNullable<ChatRecord['pace']> {
  const { limits } = world;
  chat.pace ??= {
    tokens: limits.perChatBurst,
    at: now,
    parkedUntil: 0,
    ...(chat.type !== 'private' && { minute: [] }),
  };
  const seconds = Math.max(0, now - chat.pace.at) / 1000;
  chat.pace.tokens = Math.min(limits.perChatBurst, chat.pace.tokens + seconds * limits.perChatSecond);
  chat.pace.at = now;
  return chat.pace;
}

interface Parked {
  parkedUntil: number;
}

function park(world: World, what: Parked, now: number, seconds: number): Refused {
  const wait = Math.min(world.limits.retryAfterMost, Math.ceil(seconds));
  what.parkedUntil = now + wait * 1000;
  return tooMany(wait);
}

function goOn(world: World, what: Parked, now: number): Refused {
  const most = now + world.limits.retryAfterMost * 1000;
  what.parkedUntil = Math.min(most, what.parkedUntil + world.limits.penaltySeconds * 1000);
  return tooMany(Math.ceil((what.parkedUntil - now) / 1000));
}
