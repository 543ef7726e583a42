import { bad, Refused } from '../answer.js';
import type { Handler } from './call.js';
import { readInputMedia, type Medium } from './input-media.js';
import { send } from './sending.js';

const sendMediaGroup: Handler = async (call) => {
  const { args, world } = call;
  if (args.text('media') === '') return bad('Parameter "media" is required');
  const value = args.json('media');
  if (value instanceof Refused) return value;
  if (!Array.isArray(value)) return bad('Expected an Array of InputMedia');
  const media: Medium[] = [];
  for (const one of value) {
    const medium = await readInputMedia(call, one, true);
    if (medium instanceof Refused) return medium;
    media.push(medium);
  }
  if (media.length === 0) return bad('There are no messages to send');
  if (media.length > 10) return bad('Too many messages to send as an album');
  const kinds = new Set(media.map(({ kind }) => (kind === 'video' ? 'photo' : kind)));
  if (kinds.size > 1) return bad("documents and audio files can't be mixed with other media in an album");
  const album =
    media.length > 1
      ? { media_group_id: String(10_000_000_000_000_000n + BigInt(Math.floor(world.random() * 1e15))) }
      : {};
  const sent = send(call, {
    right: media[0]?.right ?? 'photos',
    count: media.length,
    contents: () => {
      const contents: Record<string, unknown>[] = [];
      for (const medium of media) {
        const content = medium.content();
        if (content instanceof Refused) return content;
        contents.push({ ...album, ...content });
      }
      return contents;
    },
  });
  return sent instanceof Refused ? sent : sent.map(({ message }) => message);
};

/** The method that sends several files as one. */
export const albumMethods: Readonly<Record<string, Handler>> = { sendmediagroup: sendMediaGroup };
