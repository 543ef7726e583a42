import { Composer } from 'grammy';
import { parseHour } from '../../editions/hour.js';
import { offeredZones } from '../../readers/chat.js';
import { findZone, zoneAt, zonesShowing } from '../../readers/find-zone.js';
import type { FoundZone } from '../../readers/find-zone.js';
import { isTimeZone } from '../../readers/wall-clock.js';
import { conversationIds } from '../conversations/conversation.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { forReader, showBeside } from '../for-reader.js';
import { formatZone, zoneName } from '../format.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, show } from '../show.js';
import type { Translator } from '../translate.js';
import type { Screen } from '../views/screen.js';
import { nextWords } from '../views/settings.view.js';
import { zoneScreen, zonesScreen } from '../views/zone.view.js';

/** Sets a zone that was found; the hours stay as the wall clock shows them. Of a location, only the zone is kept. */
export async function setZone(bot: BotCollaborators, chatId: number, found: FoundZone): Promise<Screen> {
  const { translator: t } = bot;
  await bot.chats.choose(chatId, { timeZone: found.timeZone });
  await bot.reschedule(chatId);
  const chat = await bot.chats.find(chatId);
  if (chat === null) return { text: t.html(bot.defaults.locale, 'not-reader') };
  const now = bot.clock.now();
  const next = nextWords(chat, now, chat.locale);
  const city = found.timeZone.split('/').at(-1)?.replaceAll('_', ' ');
  return {
    text:
      found.place === city || found.place === found.timeZone || found.place === zoneName(now, found.timeZone)
        ? t.html(chat.locale, 'zone-set', { zone: formatZone(found.timeZone, now), next })
        : t.html(chat.locale, 'zone-set-place', {
            place: found.place,
            zone: zoneName(now, found.timeZone),
            next,
          }),
  };
}

const saysNow = /^(?:sekarang|kini|saat ini|di sini|disini|now|here|it'?s|it is)\b[\s,:]*/i;
const dayPart = /[a-z]/i;

/** Finds the zone in what was typed: a place, a zone's name, or the hour that it is there now. */
export async function chooseZone(
  bot: BotCollaborators,
  chatId: number,
  text: string,
): Promise<{ done: boolean; screen: Screen }> {
  const { translator: t } = bot;
  const chat = await bot.chats.find(chatId);
  const locale = chat?.locale ?? bot.defaults.locale;
  const found = findZone(text.slice(0, 60));
  if (chat !== null && found !== null) return { done: true, screen: await setZone(bot, chatId, found) };
  const said = text.slice(0, 40).trim().replace(saysNow, '').trim();
  const hour = parseHour(said);
  if (hour.kind !== 'hour')
    return { done: false, screen: { text: t.html(locale, 'zone-bad', { text: text.slice(0, 40) }) } };
  const now = bot.clock.now();
  // "2.30" is said of the afternoon as well.
  const isHalfDay = hour.hour < '12:00' && !dayPart.test(said.replace(/jam|pukul/gi, ''));
  const later = `${String(Number(hour.hour.slice(0, 2)) + 12).padStart(2, '0')}${hour.hour.slice(2)}`;
  const zones = [...zonesShowing(hour.hour, now), ...(isHalfDay ? zonesShowing(later, now) : [])].slice(0, 6);
  const [only, ...others] = zones;
  if (only !== undefined && others.length === 0)
    return { done: true, screen: await setZone(bot, chatId, { timeZone: only, place: only }) };
  return { done: false, screen: zonesScreen(t, locale, said, zones, now) };
}

/** Whether a text is what the button sends that sends no location. */
export function isNoLocation(t: Translator, text: string): boolean {
  return text === t.plain('id', 'button-no-location') || text === t.plain('en', 'button-no-location');
}

/** The time zone: by button, by name, by the hour, by location. */
export function zoneFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  const openZones = (ctx: KabarContext) =>
    forReader(ctx, bot, async (chat) => {
      await showBeside(ctx, zoneScreen(t, chat, bot.clock.now()));
      await ctx.conversation.enter(conversationIds.chooseZone);
    });
  onCommand(feature, ['zona', 'timezone'], openZones);
  onButton(feature, 'zones', openZones);

  const tapped = async (ctx: KabarContext, name: string | undefined): Promise<void> => {
    if (name === undefined || !isTimeZone(name)) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await forReader(ctx, bot, async (chat) => show(ctx, await setZone(bot, chat.id, { timeZone: name, place: name })));
  };
  onButton(feature, 'zone', (ctx, { index }) => tapped(ctx, offeredZones[index]));
  onButton(feature, 'zone-named', (ctx, { name }) => tapped(ctx, name));

  onButton(feature, 'zone-location', (ctx) =>
    forReader(ctx, bot, async ({ locale }) => {
      await ctx.reply(t.html(locale, 'zone-location-ask'), {
        parse_mode: 'HTML',
        reply_markup: {
          keyboard: [
            [{ text: t.plain(locale, 'button-send-location'), request_location: true }],
            [{ text: t.plain(locale, 'button-no-location') }],
          ],
          one_time_keyboard: true,
          resize_keyboard: true,
        },
      });
      await ctx.conversation.enter(conversationIds.chooseZone);
    }),
  );

  // The button below the place for writing sends its own words.
  feature.on('message:text', async (ctx, next) => {
    if (!isNoLocation(t, ctx.message.text)) return next();
    await forReader(ctx, bot, async ({ locale, timeZone }) => {
      const text = t.html(locale, 'zone-kept', { zone: formatZone(timeZone, bot.clock.now()) });
      await ctx.reply(text, { parse_mode: 'HTML', reply_markup: { remove_keyboard: true } });
    });
  });

  // A location says one thing to Kabar, whenever it is sent; a place that is shared says it of the place.
  feature.on('message:location', (ctx) =>
    forReader(ctx, bot, async (chat) => {
      const { latitude, longitude } = ctx.message.location;
      const { text } = await setZone(bot, chat.id, zoneAt(latitude, longitude));
      await ctx.reply(text, { parse_mode: 'HTML', reply_markup: { remove_keyboard: true } });
    }),
  );

  return feature;
}
