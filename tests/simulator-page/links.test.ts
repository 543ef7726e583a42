import { describe, expect, test } from 'vitest';
import { payloadOf, readLink } from '../../src/simulator/page/browser/links.js';

describe('a link in the chat', () => {
  test.each([
    ['https://t.me/kabar_bot?start=t_korea-utara', { kind: 'bot', payload: 't_korea-utara' }],
    ['t.me/Kabar_Bot', { kind: 'bot', payload: undefined }],
    ['tg://resolve?domain=kabar_bot&start=a_12', { kind: 'bot', payload: 'a_12' }],
    ['https://t.me/kabar_bot?startgroup=kabar', { kind: 'add', to: 'supergroup', payload: 'kabar' }],
    ['https://t.me/kabar_bot?startchannel&admin=post_messages', { kind: 'add', to: 'channel', payload: '' }],
    ['https://t.me/share/url?url=http%3A%2F%2Fx.id%2Fa&text=Baca', { kind: 'share', text: 'Baca\nhttp://x.id/a' }],
    ['http://127.0.0.1:8080/news/', { kind: 'local', url: 'http://127.0.0.1:8080/news/' }],
    ['localhost:8080/news/', { kind: 'local', url: 'http://localhost:8080/news/' }],
    ['https://example.com/a b', { kind: 'elsewhere', url: 'https://example.com/a%20b' }],
    ['https://127.0.0.1.example.com/', { kind: 'elsewhere', url: 'https://127.0.0.1.example.com/' }],
    ['https://t.me/another_bot?start=x', { kind: 'elsewhere', url: 'https://t.me/another_bot?start=x' }],
    ['javascript:alert(1)', { kind: 'none' }],
    ['data:text/html,<b>', { kind: 'none' }],
    ['', { kind: 'none' }],
  ])('%s is followed as it should be', (link, target) => {
    expect(readLink(link, 'kabar_bot')).toEqual(target);
  });

  test.each([
    ['https://t.me/kabar_bot?start=t_korea-utara', 't_korea-utara'],
    ['?start=a_7', 'a_7'],
    ['t_ekonomi', 't_ekonomi'],
    [' t_ekonomi ', 't_ekonomi'],
    ['tidak ada', undefined],
    ['', undefined],
    ['a'.repeat(65), undefined],
  ])('a pasted deep link "%s" gives the payload %s', (pasted, payload) => {
    expect(payloadOf(pasted)).toBe(payload);
  });
});
