/** What became of an address: the form in which Telegram keeps it, or why it refuses it. */
export type CheckedLink = { readonly url: string } | { readonly refused: string };

const LOCAL = /^(?:localhost|[\w-]+\.localhost|127(?:\.\d+){3}|\[::1\])$/i;

/**
 * Checks the address of a link or button as TDLib's link manager does: http, https, tg, ton and tonsite only; no scheme means http; a host
 * needs a dot; a bare host gets its slash.
 * @param allowLocal lets `localhost` through, which Telegram refuses
 */
export function checkLink(link: string, allowLocal = false): CheckedLink {
  const url = link.trim();
  const own = /^(tg|ton|tonsite):(?:\/\/)?(.+)$/is.exec(url);
  if (own) return { url: `${own[1]?.toLowerCase()}://${own[2]}` };
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#]*)(.*)$/is.exec(url);
  const scheme = (parts?.[1] ?? 'http').toLowerCase();
  if (!parts || (scheme !== 'http' && scheme !== 'https')) return { refused: 'Unsupported URL protocol' };
  const authority = parts[2] ?? '';
  const host = /^(?:[^@]*@)?(\[[0-9a-f:.]+\]|[^:@[\]]+)(?::(\d{1,5}))?$/i.exec(authority);
  const name = host?.[1] ?? '';
  if (name === '' || /[\s"<>\\^`{|}]/.test(name) || Number(host?.[2] ?? 1) > 65535)
    return { refused: 'Wrong HTTP URL' };
  const local = allowLocal && LOCAL.test(name);
  if (!local && !name.startsWith('[') && !/[^.]\.[^.]/.test(name)) return { refused: 'Wrong HTTP URL' };
  const rest = (parts[3] ?? '').replace(/[\s\p{Cc}]/gu, (char) => encodeURIComponent(char));
  return { url: `${scheme}://${authority.toLowerCase()}${rest.startsWith('/') ? '' : '/'}${rest}` };
}

/** The person's id in a `tg://user?id=…` link, which is a mention and not a link. */
export function mentionedPerson(link: string): number | undefined {
  const found = /^tg:(?:\/\/)?user\/?\?(?:[^#]*&)?id=(\d{1,16})(?:[&#]|$)/i.exec(link.trim());
  return found ? Number(found[1]) : undefined;
}

/** Whether an http address leads to this machine. */
export function isLocalLink(link: string): boolean {
  try {
    return LOCAL.test(new URL(link).hostname);
  } catch {
    return false;
  }
}
