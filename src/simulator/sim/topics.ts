import { Refused } from '../answer.js';
import { openTopic, setTopicClosed } from '../methods/forum.js';
import type { World } from '../world/world.js';
import { fieldsOf, missing, optionalText, wholeNumber, wrong, type SimRoute } from './answer.js';
import { cannotWrite, chatMeant, personMeant } from './lookup.js';
import { ownerOf } from './make-chat.js';

/** The number of the General topic, which every forum has and which is written into without a number. */
const general = '1';

/** Routes about the topics of forums. */
export function topicRoutes(world: World): Readonly<Record<string, SimRoute>> {
  const topicRoute =
    (act: 'close' | 'reopen' | 'delete'): SimRoute =>
    ({ parts, query, body }) => {
      const chat = chatMeant(world, parts[0], query);
      if (chat instanceof Refused) return chat;
      if (parts[1] === general && chat.isForum && act !== 'delete') {
        chat.isGeneralClosed = act === 'close';
        world.events.publish('chat', { chat_id: chat.id });
        return { topic: { message_thread_id: Number(general), name: 'General', is_closed: chat.isGeneralClosed } };
      }
      const topic = chat.topics?.get(Number(parts[1]));
      if (!topic) return missing(`There is no topic ${parts[1]} in this chat.`);
      const fields = fieldsOf(body ?? {});
      if (fields instanceof Refused) return fields;
      const person = fields['from'] === undefined ? undefined : personMeant(world, fields, 'from');
      if (person instanceof Refused) return person;
      const user = person?.user ?? ownerOf(world, chat);
      if (act === 'delete') {
        chat.topics?.delete(topic.message_thread_id);
        world.events.publish('chat', { chat_id: chat.id });
      } else if (topic.is_closed !== (act === 'close')) {
        setTopicClosed({ world }, chat, topic, user ? { user } : {}, act === 'close');
      }
      const { creator: _creator, ...view } = topic;
      return { topic: view };
    };
  return {
    'POST /sim/chats/*/topics': ({ parts, query, body }) => {
      const chat = chatMeant(world, parts[0], query);
      if (chat instanceof Refused) return chat;
      if (!chat.isForum) return wrong('This chat is no forum; make it with "is_forum": true.');
      const fields = fieldsOf(body);
      if (fields instanceof Refused) return fields;
      const person = personMeant(world, fields, 'from');
      if (person instanceof Refused) return person;
      const refused = cannotWrite(chat, person);
      if (refused) return refused;
      const name = optionalText(fields, 'name');
      if (name instanceof Refused) return name;
      if (!name) return wrong('"name" must be a string that is not empty.');
      const colour = fields['icon_color'] === undefined ? 0x6fb9f0 : wholeNumber(fields, 'icon_color');
      if (colour instanceof Refused) return colour;
      const { creator: _creator, ...topic } = openTopic(
        { world },
        chat,
        { user: person.user },
        { name, icon_color: colour, creator: person.user.id },
      );
      return { message_thread_id: topic.message_thread_id, topic };
    },
    'POST /sim/chats/*/topics/*/close': topicRoute('close'),
    'POST /sim/chats/*/topics/*/reopen': topicRoute('reopen'),
    'POST /sim/chats/*/topics/*/delete': topicRoute('delete'),
  };
}
