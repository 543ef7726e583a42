import { bad, type Outcome, Refused } from '../answer.js';
import { codePoints } from '../text/entity.js';
import { isAllowed } from '../world/members.js';
import { addMessage } from '../world/messages.js';
import { tellBots } from '../world/hearing.js';
import type { ChatRecord, Topic } from '../world/types.js';
import { readableChat } from './access.js';
import type { Call, Handler } from './call.js';

const COLOURS = [0x6fb9f0, 0xffd67e, 0xcb86db, 0x8eee98, 0xff93b2, 0xfb6f5f];

function forumOf({ world, bot, args }: Call): Outcome<ChatRecord> {
  const chat = readableChat(world, bot, args.text('chat_id'));
  if (chat instanceof Refused) return chat;
  return chat.isForum && chat.topics ? chat : bad('the chat is not a forum');
}

function topicOf(call: Call, chat: ChatRecord): Outcome<Topic> {
  const topic = chat.topics?.get(call.args.integer('message_thread_id', 0, 0, 2_147_483_647));
  if (!topic) return bad('message thread not found');
  const own = topic.creator === call.bot.id;
  return own || isAllowed(chat.members?.get(call.bot.id), 'can_manage_topics') ? topic : bad('not enough rights');
}

/** Opens a topic; its id is the id of the service message that tells of it. */
export function openTopic(
  call: Pick<Call, 'world'>,
  chat: ChatRecord,
  author: Parameters<typeof addMessage>[2],
  topic: { name: string; icon_color: number; icon_custom_emoji_id?: string; creator: number },
): Topic {
  const id = chat.ids.next;
  const { name, icon_color, icon_custom_emoji_id } = topic;
  const icon = icon_custom_emoji_id ? { icon_custom_emoji_id } : {};
  const opened: Topic = { message_thread_id: id, is_closed: false, ...topic };
  chat.topics?.set(id, opened);
  const kept = addMessage(
    call.world,
    chat,
    { ...author, service: true },
    {
      message_thread_id: id,
      is_topic_message: true,
      forum_topic_created: { name, icon_color, ...icon },
    },
  );
  tellBots(call.world, kept);
  call.world.events.publish('chat', { chat_id: chat.id });
  return opened;
}

const createForumTopic: Handler = (call) => {
  const chat = forumOf(call);
  if (chat instanceof Refused) return chat;
  const { bot, args } = call;
  const membership = chat.members?.get(bot.id);
  if (!isAllowed(membership, 'can_manage_topics') && chat.permissions?.['can_manage_topics'] !== true)
    return bad('not enough rights to create a topic');
  const name = args.text('name').trim();
  if (name === '' || codePoints(name) > 128) return bad('TOPIC_TITLE_EMPTY');
  const colour = args.integer('icon_color', COLOURS[0] ?? 0, 0, 0xffffff);
  if (!COLOURS.includes(colour)) return bad('TOPIC_ICON_COLOR_INVALID');
  const icon = args.text('icon_custom_emoji_id');
  const { message_thread_id, icon_color } = openTopic(
    call,
    chat,
    { bot },
    {
      name,
      icon_color: colour,
      creator: bot.id,
      ...(icon !== '' && { icon_custom_emoji_id: icon }),
    },
  );
  return { message_thread_id, name, icon_color, ...(icon !== '' && { icon_custom_emoji_id: icon }) };
};

/** Closes or reopens a topic and says so in it. */
export function setTopicClosed(
  call: Pick<Call, 'world'>,
  chat: ChatRecord,
  topic: Topic,
  author: Parameters<typeof addMessage>[2],
  closed: boolean,
): void {
  topic.is_closed = closed;
  const kept = addMessage(
    call.world,
    chat,
    { ...author, service: true },
    {
      message_thread_id: topic.message_thread_id,
      is_topic_message: true,
      [closed ? 'forum_topic_closed' : 'forum_topic_reopened']: {},
    },
  );
  tellBots(call.world, kept);
  call.world.events.publish('chat', { chat_id: chat.id });
}

function closing(closed: boolean): Handler {
  return (call) => {
    const chat = forumOf(call);
    if (chat instanceof Refused) return chat;
    const topic = topicOf(call, chat);
    if (topic instanceof Refused) return topic;
    if (topic.is_closed === closed) return bad('TOPIC_NOT_MODIFIED');
    setTopicClosed(call, chat, topic, { bot: call.bot }, closed);
    return true;
  };
}

const editForumTopic: Handler = (call) => {
  const chat = forumOf(call);
  if (chat instanceof Refused) return chat;
  const topic = topicOf(call, chat);
  if (topic instanceof Refused) return topic;
  const name = call.args.text('name').trim();
  if (codePoints(name) > 128) return bad('TOPIC_TITLE_EMPTY');
  if (name === '' || name === topic.name) return bad('TOPIC_NOT_MODIFIED');
  topic.name = name;
  call.world.events.publish('chat', { chat_id: chat.id });
  return true;
};

const deleteForumTopic: Handler = (call) => {
  const chat = forumOf(call);
  if (chat instanceof Refused) return chat;
  const topic = topicOf(call, chat);
  if (topic instanceof Refused) return topic;
  if (!isAllowed(chat.members?.get(call.bot.id), 'can_delete_messages') && topic.creator !== call.bot.id)
    return bad('not enough rights');
  chat.topics?.delete(topic.message_thread_id);
  call.world.events.publish('chat', { chat_id: chat.id });
  return true;
};

/** Methods about the topics of forums. */
export const forumMethods: Readonly<Record<string, Handler>> = {
  createforumtopic: createForumTopic,
  editforumtopic: editForumTopic,
  closeforumtopic: closing(true),
  reopenforumtopic: closing(false),
  deleteforumtopic: deleteForumTopic,
};
