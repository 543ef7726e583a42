import { bad, Refused } from '../answer.js';
import { allowedTypes } from '../world/update-queue.js';
import { nowOf } from '../world/world.js';
import { isLocalLink } from '../text/links.js';
import type { Arguments } from '../http/arguments.js';
import type { Bot } from '../world/types.js';
import type { Webhooks } from '../webhooks.js';
import type { Polls } from '../polls.js';
import type { Handler } from './call.js';

const ACTIVE = new Refused(
  409,
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
);

/** Reads `allowed_updates`, if it is given; what cannot be read keeps the last setting, as on the public server. */
function setAllowed(bot: Bot, args: Arguments): void {
  const list = args.json('allowed_updates');
  if (Array.isArray(list))
    bot.updates.allowed = allowedTypes(list.filter((one) => typeof one === 'string').map((one) => one.toLowerCase()));
}

/** Methods by which updates are got. */
export function updateMethods(webhooks: Webhooks, polls: Polls): Readonly<Record<string, Handler>> {
  const deleteWebhook: Handler = ({ bot, args }) => {
    webhooks.remove(bot);
    if (args.flag('drop_pending_updates')) bot.updates.clear();
    return true;
  };
  return {
    getupdates: ({ world, bot, args }) => {
      if (webhooks.of(bot)) return ACTIVE;
      setAllowed(bot, args);
      const offset = args.integer('offset', 0, -2_147_483_648, 2_147_483_647);
      const limit = args.integer('limit', 100, 1, 100);
      return polls.take(bot, offset, limit, args.integer('timeout', 0, 0, 50), () => nowOf(world));
    },
    setwebhook: (call) => {
      const { world, bot, args } = call;
      const url = args.text('url').trim();
      if (url === '') return deleteWebhook(call);
      const problem = addressProblem(url, world.limits.webhookLocal);
      if (problem !== undefined) return bad(`bad webhook: ${problem}`);
      const secret = args.text('secret_token');
      if (secret.length > 256) return bad('secret token is too long');
      if (!/^[A-Za-z0-9_-]*$/.test(secret)) return bad('secret token contains unallowed characters');
      setAllowed(bot, args);
      if (args.flag('drop_pending_updates')) bot.updates.clear();
      polls.end(bot);
      const certificate = args.file('certificate')?.data;
      webhooks.set(bot, {
        url,
        secret,
        maxConnections: args.integer('max_connections', 40, 1, 100),
        ipAddress: args.text('ip_address'),
        ...(certificate && { certificate }),
      });
      return true;
    },
    deletewebhook: deleteWebhook,
    getwebhookinfo: ({ world, bot }) => {
      const hook = webhooks.of(bot);
      const error = webhooks.lastError(bot);
      const allowed = [...bot.updates.allowed];
      const isDefault = allowed.length === allowedTypes([]).size && allowed.every((type) => allowedTypes([]).has(type));
      return {
        url: hook?.url ?? '',
        has_custom_certificate: hook?.certificate !== undefined,
        pending_update_count: bot.updates.pending(nowOf(world)).length,
        ...(hook?.ipAddress && { ip_address: hook.ipAddress }),
        ...(error && { last_error_date: error.date, last_error_message: error.message }),
        ...(hook && { max_connections: hook.maxConnections }),
        ...(!isDefault && { allowed_updates: allowed }),
      };
    },
    // Makes sense only when a bot moves from one server to another; here nothing has to be moved.
    close: () => true,
  };
}

function addressProblem(address: string, localAllowed: boolean): string | undefined {
  if (!URL.canParse(address)) return 'invalid webhook URL specified';
  const url = new URL(address);
  if (localAllowed && isLocalLink(address) && (url.protocol === 'http:' || url.protocol === 'https:')) return undefined;
  if (url.protocol !== 'https:') return 'An HTTPS URL must be provided for webhook';
  if (!['', '443', '80', '88', '8443'].includes(url.port))
    return 'Webhook can be set up only on ports 80, 88, 443 or 8443';
  return undefined;
}
