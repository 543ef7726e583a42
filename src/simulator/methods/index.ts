import type { Polls } from '../polls.js';
import type { Webhooks } from '../webhooks.js';
import type { Handler } from './call.js';
import { chatMethods } from './chats.js';
import { commandMethods } from './commands.js';
import { gestureMethods } from './gestures.js';
import { menuButtonMethods } from './menu-button.js';
import { moderationMethods } from './moderation.js';
import { pinMethods } from './pins.js';
import { deleteMethods } from './deletes.js';
import { editMethods } from './edits.js';
import { fileMethods } from './files.js';
import { forumMethods } from './forum.js';
import { forwardMethods } from './forwards.js';
import { albumMethods } from './album.js';
import { mediaMethods } from './media.js';
import { messageMethods } from './messages.js';
import { placeMethods } from './places.js';
import { profileMethods } from './profile.js';
import { queryMethods } from './queries.js';
import { richMethods } from './rich.js';
import { updateMethods } from './updates.js';

/** Every method that is acted out, by its name in lower case. */
export function allMethods(webhooks: Webhooks, polls: Polls): ReadonlyMap<string, Handler> {
  return new Map(
    Object.entries({
      ...updateMethods(webhooks, polls),
      ...profileMethods,
      ...messageMethods,
      ...mediaMethods,
      ...placeMethods,
      ...richMethods,
      ...editMethods,
      ...deleteMethods,
      ...forwardMethods,
      ...queryMethods,
      ...commandMethods,
      ...menuButtonMethods,
      ...chatMethods,
      ...moderationMethods,
      ...pinMethods,
      ...gestureMethods,
      ...albumMethods,
      ...forumMethods,
      ...fileMethods,
    }),
  );
}
