import type { FileRecord } from '../world/files.js';
import type { World } from '../world/world.js';
import type { SendRight } from './access.js';

/** The right that each kind of file needs. */
export const RIGHTS: Readonly<Record<string, SendRight>> = {
  photo: 'photos',
  video: 'videos',
  animation: 'other_messages',
  sticker: 'other_messages',
  audio: 'audios',
  voice: 'voice_notes',
  document: 'documents',
};

/** The part of a message that shows a file: `{photo: [sizes]}`, `{document: {…}}`, … */
export function fileFields(
  world: World,
  file: FileRecord,
  kind: string,
  extra: Record<string, unknown> = {},
): Record<string, unknown> {
  const { fileId, uniqueId, size, width, height, name, type } = file;
  const ids = { file_id: fileId, file_unique_id: uniqueId, ...(size > 0 && { file_size: size }) };
  switch (kind) {
    case 'photo': {
      const scale = Math.min(1, 90 / Math.max(width, height, 1));
      const small = world.files.add({
        kind,
        name,
        type,
        width: Math.ceil(width * scale),
        height: Math.ceil(height * scale),
        ...(file.address && { address: file.address }),
        ...(file.data && { data: file.data }),
      });
      const thumb = {
        file_id: small.fileId,
        file_unique_id: `${uniqueId.slice(0, -1)}s`,
        width: small.width,
        height: small.height,
      };
      return {
        photo: [
          { ...thumb, ...(size > 0 && { file_size: size }) },
          { ...ids, width, height },
        ],
      };
    }
    case 'voice':
    case 'audio':
      return {
        [kind]: { duration: 0, mime_type: type, ...(kind === 'audio' && { file_name: name }), ...extra, ...ids },
      };
    case 'video':
      return { video: { width, height, duration: 0, file_name: name, mime_type: type, ...extra, ...ids } };
    case 'animation': {
      const animation = { width, height, duration: 0, file_name: name, mime_type: type, ...extra, ...ids };
      return { animation, document: { file_name: name, mime_type: type, ...ids } };
    }
    case 'sticker':
      return {
        sticker: {
          type: 'regular',
          width: width || 512,
          height: height || 512,
          is_animated: false,
          is_video: false,
          ...extra,
          ...ids,
        },
      };
    default:
      return { document: { file_name: name, mime_type: type, ...ids } };
  }
}

/** How a medium is shown: its caption above it, itself hidden until it is tapped. */
export function lookOf(above: boolean, spoiler: boolean): Record<string, unknown> {
  return { ...(above && { show_caption_above_media: true }), ...(spoiler && { has_media_spoiler: true }) };
}
