import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyAnswer } from '../../src/delivery/classify-answer.js';

const refusal = (code: number, description: string, parameters?: Record<string, unknown>) =>
  classifyAnswer(code, JSON.stringify({ ok: false, error_code: code, description, ...(parameters && { parameters }) }));

describe('what an answer of Telegram means', () => {
  it.each([
    'Forbidden: bot was blocked by the user',
    'Forbidden: user is deactivated',
    "Forbidden: bot can't initiate conversation with a user",
    'Forbidden: bot was kicked from the supergroup chat',
    'Forbidden: bot is not a member of the channel chat',
    'Forbidden: the group chat was deleted',
  ])('"%s": the chat is gone', (description) => {
    expect(refusal(403, description)).toEqual({ kind: 'gone', reason: description.slice('Forbidden: '.length) });
  });

  it.each(['Bad Request: chat not found', 'Bad Request: PEER_ID_INVALID', 'Bad Request: user not found'])(
    '"%s": the chat is gone',
    (description) => expect(refusal(400, description)).toMatchObject({ kind: 'gone' }),
  );

  it.each(['Bad Request: not enough rights to send text messages to the chat', 'Bad Request: CHAT_WRITE_FORBIDDEN'])(
    '"%s": this chat refuses this message',
    (description) => expect(refusal(400, description)).toMatchObject({ kind: 'refused', known: true }),
  );

  it.each(['Bad Request: not enough rights to send photos to the chat', 'Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN'])(
    '"%s": a photo is not taken, a text may be',
    (description) => {
      const body = JSON.stringify({ ok: false, error_code: 400, description });
      expect(classifyAnswer(400, body, 'sendPhoto')).toMatchObject({ kind: 'noPhotos' });
      expect(classifyAnswer(400, body, 'sendMessage')).toMatchObject({ kind: 'refused', known: true });
    },
  );

  it.each(['Bad Request: message thread not found', 'Bad Request: TOPIC_CLOSED', 'Bad Request: TOPIC_DELETED'])(
    '"%s": the thread is closed or gone, the group is not',
    (description) => expect(refusal(400, description)).toMatchObject({ kind: 'threadGone' }),
  );

  it.each([
    'Bad Request: can\'t parse entities: Unsupported start tag "br" at byte offset 12',
    'Bad Request: message text is empty',
    'Bad Request: text must be non-empty',
    'Bad Request: message is too long',
    'Bad Request: message caption is too long',
    'Bad Request: BUTTON_DATA_INVALID',
    'Bad Request: wrong file identifier/HTTP URL specified',
    'Bad Request: wrong remote file identifier specified: Wrong character in the string',
    "Bad Request: can't use file of type Document as Photo",
    'Bad Request: FILE_REFERENCE_EXPIRED',
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ])('"%s": the content is wrong for everybody', (description) =>
    expect(refusal(400, description)).toEqual({
      kind: 'badContent',
      description: description.slice('Bad Request: '.length),
    }),
  );

  it('a group that was upgraded names its new id, a broken id is a plain refusal', () => {
    const description = 'Bad Request: group chat was upgraded to a supergroup chat';
    expect(refusal(400, description, { migrate_to_chat_id: -1001234 })).toEqual({
      kind: 'migrated',
      newChatId: -1001234,
    });
    for (const id of [0, 1.5, 2 ** 60, '-100', null])
      expect(refusal(400, description, { migrate_to_chat_id: id })).toMatchObject({ kind: 'refused' });
  });

  it.each([
    [35, 35_250],
    [0, 1_250],
    [-1, 1_250],
    [undefined, 5_000],
    ['7', 5_000],
    [Number.NaN, 5_000],
    [43_200, 43_200_250],
    [31_536_000, 86_400_250],
  ])('retry_after %s: a wait of %s ms', (retryAfter, waitMs) => {
    expect(refusal(429, 'Too Many Requests', { retry_after: retryAfter })).toEqual({ kind: 'retryAfter', waitMs });
  });

  it('a 429 without an envelope is certainly not sent, and waits', () => {
    expect(classifyAnswer(429, '<html>slow down</html>')).toEqual({ kind: 'retryAfter', waitMs: 5_000 });
  });

  it('a refused token says nothing about the message', () => {
    expect(refusal(401, 'Unauthorized')).toEqual({ kind: 'unauthorised' });
    expect(refusal(404, 'Not Found')).toEqual({ kind: 'unauthorised' });
  });

  it.each([
    [500, '{"ok":false,"error_code":500,"description":"Internal Server Error"}'],
    [502, '<html>Bad Gateway</html>'],
    [504, ''],
    [200, 'not JSON'],
    [200, '{"ok":true,"result":true}'],
    [200, '{"ok":true,"result":{"message_id":"7"}}'],
    [200, '[]'],
    [200, 'null'],
    [302, ''],
  ])('status %i with %s is in doubt', (status, body) => {
    expect(classifyAnswer(status, body)).toMatchObject({ kind: 'inDoubt' });
  });

  it('whatever comes back, only ok with a message counts as sent, and no wait is shorter than a second', () => {
    const isMessage = (body: string): boolean => /"ok":\s*true/.test(body) && body.includes('message_id');
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
        const outcome = classifyAnswer(status, body);
        return (
          (outcome.kind !== 'sent' || isMessage(body)) && (outcome.kind !== 'retryAfter' || outcome.waitMs >= 1_000)
        );
      }),
    );
  });
});
