import type { AdReader } from './ad-choice.js';
import { pickAd, storiesBeforeAd } from './ad-choice.js';
import type { EditionOutcome } from './edition-rows.store.js';
import type { EditionUnit } from './editions.store.js';
import type { ChatRow } from './schedules.store.js';

/**
 * Puts ads into the digests of a chunk: into scheduled ones of people, never into what was asked for, a look back, or a
 * group. One question for the ads that run, and only if there are any one more for all chats.
 */
export async function chooseAds(
  unit: Pick<EditionUnit, 'runningAds' | 'adsShown'>,
  chats: readonly Pick<ChatRow, 'id' | 'topicIds' | 'timeZone'>[],
  outcomes: readonly EditionOutcome[],
  now: Date,
): Promise<void> {
  const places = outcomes.flatMap(({ chatId, editions }) =>
    // Telegram's numbers of groups and channels are negative.
    chatId > 0 ? editions.flatMap((edition) => (hasPlace(edition) ? [{ chatId, edition }] : [])) : [],
  );
  if (places.length === 0) return;
  const ads = await unit.runningAds(now);
  if (ads.length === 0) return;
  const shown = await unit.adsShown(
    places.map(({ chatId }) => chatId),
    ads.map(({ id }) => id),
  );
  const byId = new Map(chats.map((chat) => [chat.id, chat]));
  for (const { chatId, edition } of places) {
    const chat = byId.get(chatId);
    if (chat === undefined || edition.digest === null) continue;
    const slot = edition.slot ?? now;
    const reader: AdReader = {
      chatId,
      topicIds: chat.topicIds,
      day: dayIn(chat.timeZone, slot),
      shown: shown.get(chatId) ?? [],
    };
    const ad = pickAd(ads, reader, slot);
    if (ad === null) continue;
    edition.digest.params.adId = ad.id;
    edition.digest.adDay = reader.day;
  }
}

function hasPlace({ kind, digest }: EditionOutcome['editions'][number]): boolean {
  if (kind !== 'scheduled' || digest === null) return false;
  return digest.params.groups.reduce((sum, group) => sum + group.articleIds.length, 0) >= storiesBeforeAd;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** "YYYY-MM-DD" on the reader's calendar; of a zone that this machine does not know, on that of UTC. */
function dayIn(timeZone: string, instant: Date): string {
  let format = dayFormats.get(timeZone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-CA', { timeZone });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      format = new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC' });
    }
    dayFormats.set(timeZone, format);
  }
  return format.format(instant);
}
