/** What opening a link means. */
export type LinkTarget =
  | { readonly kind: 'bot'; readonly payload: string | undefined }
  /** The bot is to be added to a group or channel. */
  | { readonly kind: 'add'; readonly to: 'supergroup' | 'channel'; readonly payload: string }
  | { readonly kind: 'share'; readonly text: string }
  | { readonly kind: 'local'; readonly url: string }
  | { readonly kind: 'elsewhere'; readonly url: string }
  | { readonly kind: 'none' };

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Decides what a link does here: one to the bot is followed inside the page, `t.me/share` offers the chats, one to
 * this machine opens at once, any other only after a question. Schemes but http, https and tg do nothing.
 */
export function readLink(link: string, botUsername: string): LinkTarget {
  const url = parse(link);
  if (!url) return { kind: 'none' };
  const names = [url.pathname.split('/')[1] ?? '', url.searchParams.get('domain') ?? ''];
  const isTelegram = url.protocol === 'tg:' || url.hostname === 't.me' || url.hostname === 'telegram.me';
  if (isTelegram && names.some((name) => name.toLowerCase() === botUsername.toLowerCase())) {
    if (url.searchParams.has('startchannel')) return { kind: 'add', to: 'channel', payload: '' };
    const group = url.searchParams.get('startgroup');
    if (group !== null) return { kind: 'add', to: 'supergroup', payload: group };
    return { kind: 'bot', payload: url.searchParams.get('start') ?? undefined };
  }
  if (isTelegram && (names[0] === 'share' || url.href.startsWith('tg://msg_url'))) {
    const parts = [url.searchParams.get('text'), url.searchParams.get('url')];
    return { kind: 'share', text: parts.filter((part) => part).join('\n') };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'none' };
  return { kind: loopback.test(url.hostname) ? 'local' : 'elsewhere', url: url.href };
}

function parse(link: string): URL | undefined {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(link) && !/^[\w.-]+:\d/.test(link) ? link : `http://${link}`;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

/** The payload in what somebody pasted as a deep link: a whole link, `?start=x`, or only the payload; undefined if none. */
export function payloadOf(pasted: string): string | undefined {
  const found = /[?&]start=([\w-]{1,64})(?:&|$)/.exec(pasted.trim())?.[1];
  return found ?? /^[\w-]{1,64}$/.exec(pasted.trim())?.[0];
}
