import { describe, expect, it } from 'vitest';
import { at, listAt, numberAt, startTelegram, startWithSari, TOKEN, type Running } from './support.js';

const GROUP = -100;
const SUPER = -1_001_234_567_890;

async function withGroup(extra: Record<string, unknown> = {}, id = SUPER, type = 'supergroup'): Promise<Running> {
  const telegram = await startWithSari();
  await telegram.sim('POST', '/people', { id: 8, first_name: 'Budi' });
  const made = await telegram.sim('POST', '/chats', {
    id,
    type,
    title: 'Redaksi',
    admins: [8],
    members: [7],
    quiet: true,
    ...extra,
  });
  expect(made).toMatchObject({ chat: { id } });
  return telegram;
}

const send = (telegram: Running, chatId: unknown, more: Record<string, unknown> = {}): ReturnType<Running['call']> =>
  telegram.call('sendMessage', { chat_id: chatId, text: 'x', ...more });

describe('whom a bot can write to', () => {
  it('nobody it never met, nobody who only shares a group with it, everybody who pressed Start', async () => {
    const telegram = await withGroup();
    await telegram.sim('POST', '/people', { id: 9, first_name: 'Citra' });
    await telegram.sim('POST', '/people', { id: 10, first_name: 'Dewi', started: true });
    expect(await send(telegram, 9)).toMatchObject({ error_code: 400, description: 'Bad Request: chat not found' });
    expect(await send(telegram, 8)).toMatchObject({
      error_code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    expect(await send(telegram, 10)).toMatchObject({ ok: true });
  });

  it('nobody whose account is gone', async () => {
    const telegram = await startWithSari();
    await telegram.sim('POST', '/people/7/deactivate');
    expect(await send(telegram, 7)).toMatchObject({ error_code: 403, description: 'Forbidden: user is deactivated' });
    await telegram.sim('POST', '/people/7/reactivate');
    expect(await send(telegram, 7)).toMatchObject({ ok: true });
  });

  it('no group that threw it out, each kind with its own words', async () => {
    for (const [id, type, name] of [
      [GROUP, 'group', 'group'],
      [SUPER, 'supergroup', 'supergroup'],
      [SUPER, 'channel', 'channel'],
    ] as const) {
      const telegram = await withGroup({}, id, type);
      await telegram.sim('POST', `/chats/${id}/kick`, {});
      expect(await send(telegram, id)).toMatchObject({
        error_code: 403,
        description: `Forbidden: bot was kicked from the ${name} chat`,
      });
      await telegram.sim('POST', `/chats/${id}/join`, {});
      expect(await send(telegram, id)).toMatchObject({ ok: true });
      expect(await telegram.result('leaveChat', { chat_id: id })).toBe(true);
      expect(await send(telegram, id)).toMatchObject({
        error_code: 403,
        description: `Forbidden: bot is not a member of the ${name} chat`,
      });
      const changes = listAt(await telegram.result('getUpdates'))
        .map((update) => at(update, 'my_chat_member', 'new_chat_member', 'status'))
        .filter(Boolean);
      expect(changes).toEqual(['kicked', type === 'channel' ? 'administrator' : 'member', 'left']);
    }
  });

  it('no deleted group, and a group that moved says where to', async () => {
    const telegram = await withGroup({}, GROUP, 'group');
    const moved = await telegram.sim('POST', `/chats/${GROUP}/migrate`, { id: SUPER });
    expect(moved).toMatchObject({ migrate_to_chat_id: SUPER });
    expect(await send(telegram, GROUP)).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: SUPER },
    });
    expect(await send(telegram, SUPER)).toMatchObject({ ok: true });
    expect(await telegram.result('getUpdates')).toMatchObject([
      { message: { migrate_to_chat_id: SUPER } },
      { message: { migrate_from_chat_id: GROUP } },
    ]);
    await telegram.sim('POST', `/chats/${SUPER}/delete`, {});
    expect(await send(telegram, SUPER)).toMatchObject({
      error_code: 403,
      description: 'Forbidden: the group chat was deleted',
    });
  });

  it('no group that took the right from its members', async () => {
    const telegram = await withGroup();
    await telegram.sim('POST', `/chats/${SUPER}/permissions`, { can_send_messages: false });
    expect(await send(telegram, SUPER)).toMatchObject({
      error_code: 400,
      description: 'Bad Request: not enough rights to send text messages to the chat',
    });
    await telegram.sim('POST', `/chats/${SUPER}/promote`, {});
    expect(await send(telegram, SUPER)).toMatchObject({ ok: true });
  });

  it('a channel only as an administrator who may', async () => {
    const telegram = await withGroup({ username: 'kabarhariini', bot: { can_edit_messages: true } }, SUPER, 'channel');
    expect(await send(telegram, '@KabarHariIni')).toMatchObject({
      error_code: 400,
      description: 'Bad Request: need administrator rights in the channel chat',
    });
    await telegram.sim('POST', `/chats/${SUPER}/promote`, { can_post_messages: true });
    const sent = await send(telegram, '@kabarhariini');
    expect(sent).toMatchObject({
      ok: true,
      result: { sender_chat: { id: SUPER, type: 'channel' }, chat: { username: 'kabarhariini' } },
    });
    expect(at(sent, 'result', 'from')).toBeUndefined();
  });
});

describe('what a bot hears in a group', () => {
  it('in privacy mode only what is meant for it', async () => {
    const telegram = await withGroup();
    const say = async (text: string, more: Record<string, unknown> = {}): Promise<boolean> =>
      at(await telegram.sim('POST', `/chats/${SUPER}/messages`, { from: 7, text, ...more }), 'update_id') !== null;
    expect(await say('Halo semua')).toBe(false);
    expect(await say('/start')).toBe(true);
    expect(await say('/start@other_bot')).toBe(false);
    expect(await say('/start@LOCAL1_BOT')).toBe(true);
    const id = numberAt(await telegram.result('sendMessage', { chat_id: SUPER, text: 'x' }), 'message_id');
    expect(await say('balasan', { reply_to: id })).toBe(true);
    await telegram.sim('POST', '/bots', { token: TOKEN, can_read_all_group_messages: true });
    expect(await say('Halo semua')).toBe(true);
  });

  it('people who come and go, and posts of a channel', async () => {
    const telegram = await withGroup();
    await telegram.sim('POST', '/people', { id: 9, first_name: 'Citra' });
    await telegram.sim('POST', `/chats/${SUPER}/join`, { id: 9 });
    await telegram.sim('POST', `/chats/${SUPER}/leave`, { id: 9 });
    expect(await telegram.result('getUpdates')).toMatchObject([
      { message: { new_chat_members: [{ id: 9 }] } },
      { message: { left_chat_member: { id: 9 } } },
    ]);
    const channel = SUPER - 1;
    await telegram.sim('POST', '/chats', { id: channel, type: 'channel', title: 'Kanal', admins: [8], quiet: true });
    await telegram.sim('POST', `/chats/${channel}/messages`, { from: 8, text: 'Berita' });
    expect(await telegram.result('getUpdates', { offset: -1 })).toMatchObject([
      { channel_post: { text: 'Berita', sender_chat: { id: channel } } },
    ]);
  });

  it('another bot in the same group is not heard', async () => {
    const telegram = await startTelegram();
    await telegram.sim('POST', '/bots', { token: '1:abc', can_read_all_group_messages: true });
    await telegram.sim('POST', '/bots', { token: '2:abc', can_read_all_group_messages: true });
    await telegram.sim('POST', '/people', { id: 8, first_name: 'Budi' });
    await telegram.sim('POST', '/chats?bot=1', {
      id: SUPER,
      type: 'supergroup',
      title: 'Dua bot',
      admins: [8],
      quiet: true,
    });
    await telegram.sim('POST', `/chats/${SUPER}/join?bot=2`, {});
    await telegram.result('getUpdates', { offset: -1 }, '1:abc');
    await telegram.result('sendMessage', { chat_id: SUPER, text: 'dari satu' }, '1:abc');
    expect(await telegram.result('getUpdates', {}, '2:abc')).toMatchObject([
      { my_chat_member: { new_chat_member: { status: 'member' } } },
      { message: { new_chat_members: [{ id: 2 }] } },
    ]);
    expect(await telegram.call('getMe', {}, '1:other')).toMatchObject({ error_code: 401, description: 'Unauthorized' });
  });
});

describe('topics of a forum', () => {
  it('are written to by their id, the General one without, a closed one not at all', async () => {
    const telegram = await withGroup({ is_forum: true });
    const thread = numberAt(
      await telegram.sim('POST', `/chats/${SUPER}/topics`, { from: 8, name: 'Korea' }),
      'message_thread_id',
    );
    expect(await send(telegram, SUPER)).toMatchObject({ ok: true });
    expect(await send(telegram, SUPER, { message_thread_id: thread })).toMatchObject({
      result: { message_thread_id: thread, is_topic_message: true },
    });
    expect(await send(telegram, SUPER, { message_thread_id: 1 })).toMatchObject({
      description: 'Bad Request: message thread not found',
    });
    await telegram.sim('POST', `/chats/${SUPER}/topics/${thread}/close`, { from: 8 });
    expect(await send(telegram, SUPER, { message_thread_id: thread })).toMatchObject({
      description: 'Bad Request: TOPIC_CLOSED',
    });
    expect(await telegram.call('createForumTopic', { chat_id: SUPER, name: 'Baru' })).toMatchObject({
      description: 'Bad Request: not enough rights to create a topic',
    });
    await telegram.sim('POST', `/chats/${SUPER}/promote`, {});
    const own = numberAt(
      await telegram.result('createForumTopic', { chat_id: SUPER, name: 'Baru' }),
      'message_thread_id',
    );
    expect(await telegram.result('closeForumTopic', { chat_id: SUPER, message_thread_id: own })).toBe(true);
    expect(await telegram.call('closeForumTopic', { chat_id: SUPER, message_thread_id: own })).toMatchObject({
      description: 'Bad Request: TOPIC_NOT_MODIFIED',
    });
    await telegram.sim('POST', `/chats/${SUPER}/topics/${own}/delete`, {});
    expect(await send(telegram, SUPER, { message_thread_id: own })).toMatchObject({
      description: 'Bad Request: message thread not found',
    });
  });
});

describe('members', () => {
  it('are listed with what they may do, other bots left out', async () => {
    const telegram = await withGroup();
    expect(await telegram.result('getChatAdministrators', { chat_id: SUPER })).toMatchObject([
      { status: 'creator', user: { id: 8 } },
    ]);
    expect(await telegram.result('getChatMember', { chat_id: SUPER, user_id: 7 })).toMatchObject({ status: 'member' });
    expect(await telegram.result('getChatMemberCount', { chat_id: SUPER })).toBe(3);
    expect(await telegram.call('banChatMember', { chat_id: SUPER, user_id: 7 })).toMatchObject({
      description: 'Bad Request: not enough rights to restrict/unrestrict chat member',
    });
    await telegram.sim('POST', `/chats/${SUPER}/promote`, {});
    await telegram.result('getUpdates', { offset: -1, allowed_updates: ['chat_member'] });
    expect(await telegram.result('banChatMember', { chat_id: SUPER, user_id: 7 })).toBe(true);
    expect(await telegram.result('getChatMember', { chat_id: SUPER, user_id: 7 })).toMatchObject({ status: 'kicked' });
    expect(await telegram.result('getUpdates', { offset: -1 })).toMatchObject([
      { chat_member: { new_chat_member: { status: 'kicked', user: { id: 7 } } } },
    ]);
    expect(await telegram.call('banChatMember', { chat_id: SUPER, user_id: 8 })).toMatchObject({
      description: "Bad Request: can't remove chat owner",
    });
  });

  it('pin and unpin by right in a group, always in a private chat', async () => {
    const telegram = await withGroup();
    const id = numberAt(await telegram.result('sendMessage', { chat_id: SUPER, text: 'x' }), 'message_id');
    expect(await telegram.call('pinChatMessage', { chat_id: SUPER, message_id: id })).toMatchObject({
      description: 'Bad Request: not enough rights to manage pinned messages in the chat',
    });
    const own = numberAt(await telegram.result('sendMessage', { chat_id: 7, text: 'x' }), 'message_id');
    expect(await telegram.result('pinChatMessage', { chat_id: 7, message_id: own })).toBe(true);
    expect(await telegram.result('getChat', { chat_id: 7 })).toMatchObject({ pinned_message: { message_id: own } });
    expect(await telegram.result('unpinAllChatMessages', { chat_id: 7 })).toBe(true);
    expect(await telegram.call('unpinChatMessage', { chat_id: 7 })).toMatchObject({
      description: 'Bad Request: message to unpin not found',
    });
  });
});

describe('commands that a person sees', () => {
  it('are the first list from the narrowest scope to the widest, in their language first', async () => {
    const telegram = await startWithSari();
    const set = (command: string, more: Record<string, unknown> = {}): Promise<unknown> =>
      telegram.result('setMyCommands', { commands: [{ command, description: 'x' }], ...more });
    const seen = async (): Promise<unknown> =>
      at(await telegram.sim('GET', '/people/7/commands'), 'commands', 0, 'command');
    await set('umum');
    expect(await seen()).toBe('umum');
    await set('umum_id', { language_code: 'id' });
    expect(await seen()).toBe('umum_id');
    await set('pribadi', { scope: { type: 'all_private_chats' } });
    expect(await seen()).toBe('pribadi');
    await set('sari', { scope: { type: 'chat', chat_id: 7 } });
    expect(await seen()).toBe('sari');
    await telegram.result('deleteMyCommands', { scope: { type: 'chat', chat_id: 7 } });
    expect(await seen()).toBe('pribadi');
    expect(await telegram.result('getMyCommands', { language_code: 'id' })).toEqual([
      { command: 'umum_id', description: 'x' },
    ]);
  });
});

describe('admins and the restricted', () => {
  it('an admin who is anonymous writes as the group', async () => {
    const telegram = await withGroup({
      admins: [8, { id: 7, can_manage_chat: true, is_anonymous: true }],
      members: [],
    });
    const written = await telegram.sim('POST', `/chats/${SUPER}/messages`, { from: 7, text: '/atur' });
    expect(written).toMatchObject({
      message: { from: { username: 'GroupAnonymousBot' }, sender_chat: { id: SUPER, title: 'Redaksi' } },
    });
  });

  it('a bot that is restricted hears of it, and cannot write until it no longer is', async () => {
    const telegram = await withGroup();
    await telegram.sim('POST', `/chats/${SUPER}/restrict`, {});
    expect(await send(telegram, SUPER)).toMatchObject({
      description: 'Bad Request: not enough rights to send text messages to the chat',
    });
    const { result } = await telegram.call('getUpdates');
    expect(JSON.stringify(result)).toContain('"status":"restricted"');
    await telegram.sim('POST', `/chats/${SUPER}/demote`, {});
    expect(await send(telegram, SUPER)).toMatchObject({ ok: true });
  });
});
