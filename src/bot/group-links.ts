/** The payload with which Telegram tells that a group was chosen by our own link: the greeting has been said by then. */
export const addedByLink = 'kabar';

/** Adds the bot to a group that the person chooses. */
export function addToGroupLink(botUsername: string): string {
  return `https://t.me/${botUsername}?startgroup=${addedByLink}`;
}

/** Adds the bot to a channel that the person chooses, with the one right it needs. */
export function addToChannelLink(botUsername: string): string {
  return `https://t.me/${botUsername}?startchannel&admin=post_messages`;
}

/** Opens the settings of a group in the private chat. */
export function groupSetupLink(botUsername: string, chatId: number): string {
  return `https://t.me/${botUsername}?start=g_${chatId}`;
}

/** The group of a payload that {@link groupSetupLink} made; null: it is another one. */
export function groupOfPayload(payload: string): number | null {
  const number = /^g_(-\d{1,15})$/.exec(payload)?.[1];
  return number === undefined ? null : Number(number);
}

/** A link to a thread of a supergroup. */
export function threadLink(chatId: number, threadId: number): string {
  return `https://t.me/c/${String(chatId).replace(/^-100/, '')}/${threadId}`;
}
