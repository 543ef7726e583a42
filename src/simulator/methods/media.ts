import { bad, Refused } from '../answer.js';
import type { Handler } from './call.js';
import { fileFields, lookOf, RIGHTS } from './file-fields.js';
import { readInputFile } from './input-files.js';
import { firstMessage } from './messages.js';
import { fitted, markupOf, parsedText, send } from './sending.js';

/** A method that sends one file given by the parameter of its name. */
function sendFile(kind: string, says: string): Handler {
  return async (call) => {
    const { args, world } = call;
    const file = await readInputFile(call, kind, args.text(kind), kind);
    if (file instanceof Refused) return file;
    if (!file) return bad(`There is no ${says} in the request`);
    const caption = kind === 'sticker' ? undefined : parsedText(call, 'caption');
    if (caption instanceof Refused) return caption;
    const markup = markupOf(call);
    if (markup instanceof Refused) return markup;
    const extra: Record<string, unknown> = {};
    for (const name of ['duration', 'width', 'height'])
      if (args.has(name)) extra[name] = args.integer(name, 0, 0, 86_400);
    for (const name of ['title', 'performer', 'emoji']) if (args.text(name) !== '') extra[name] = args.text(name);
    return firstMessage(
      send(call, {
        right: RIGHTS[kind] ?? 'documents',
        markup,
        contents: () => {
          const text = caption ? fitted(call, caption, 'caption') : {};
          if (text instanceof Refused) return text;
          return [
            {
              ...fileFields(world, file, kind, extra),
              ...text,
              ...lookOf(args.flag('show_caption_above_media'), args.flag('has_spoiler')),
            },
          ];
        },
      }),
    );
  };
}

/** Methods that send files. */
export const mediaMethods: Readonly<Record<string, Handler>> = {
  sendphoto: sendFile('photo', 'photo'),
  senddocument: sendFile('document', 'document'),
  sendvideo: sendFile('video', 'video'),
  sendanimation: sendFile('animation', 'animation'),
  sendaudio: sendFile('audio', 'audio'),
  sendvoice: sendFile('voice', 'voice'),
  sendsticker: sendFile('sticker', 'sticker'),
};
