import type { Message, MessageEntity } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { addressesPerHour, createAddressLimits } from '../../src/bot/address-limits.js';
import { addressIn, articleOfDeepLink, firstLine, smallTalk } from '../../src/bot/sent-words.js';
import { createHandClock } from '../support/clock.js';

const message = (text: string, entities: MessageEntity[] = []): Message => ({
  message_id: 1,
  date: 0,
  chat: { id: 71, type: 'private', first_name: 'Sari' },
  text,
  entities,
});
const marked = (text: string, written: string): MessageEntity => ({
  type: 'url',
  offset: text.indexOf(written),
  length: written.length,
});

describe('the address in a message', () => {
  test.each([
    ['https://berita.example/a', 'https://berita.example/a'],
    ['Lihat (https://berita.example/a?x=1).', 'https://berita.example/a?x=1'],
    ['ftp://berita.example/a', 'ftp://berita.example/a'],
    ['rudal korea', null],
    ['pukul 06.30', null],
    ['a://b', null],
  ])('“%s”: %s', (text, address) => {
    expect(addressIn(message(text))).toBe(address);
  });

  test('one that Telegram has marked may lack its beginning', () => {
    const text = 'Dari detik.com/berita tadi';
    expect(addressIn(message(text, [marked(text, 'detik.com/berita')]))).toBe('https://detik.com/berita');
  });

  test('one behind words counts, and links into Telegram come last', () => {
    const text = 'Gabung t.me/kanal\nBaca selengkapnya';
    const behind: MessageEntity = { type: 'text_link', offset: 18, length: 17, url: 'https://berita.example/b' };
    expect(addressIn(message(text, [marked(text, 't.me/kanal'), behind]))).toBe('https://berita.example/b');
    expect(addressIn(message(text, [marked(text, 't.me/kanal')]))).toBe('https://t.me/kanal');
  });

  test.each([
    ['https://t.me/kabar_bot?start=a_12', 12],
    ['https://t.me/Kabar_Bot?start=a_12', 12],
    ['https://t.me/kabar_bot?start=t_korea', null],
    ['https://t.me/other_bot?start=a_12', null],
    ['https://t.me/kabar_bot?start=a_12x', null],
    ['https://berita.example/kabar_bot?start=a_12', null],
  ])('%s opens article %s of this bot', (address, articleId) => {
    expect(articleOfDeepLink(address, 'kabar_bot')).toBe(articleId);
  });
});

describe('the words of a message', () => {
  test('of a pasted article its first line is searched for', () => {
    expect(firstLine('\n***\n Banjir di Semarang \nHujan deras …')).toBe('Banjir di Semarang');
    expect(firstLine('🙏 …')).toBe('');
  });

  test.each([
    ['Halo', 'greeting'],
    ['selamat pagi min!', 'greeting'],
    ['Assalamualaikum', 'greeting'],
    ['Hello', 'greeting'],
    ['terima kasih banyak', 'thanks'],
    ['Thanks!', 'thanks'],
    ['selamat pagi indonesia', null],
    ['halo effect', null],
    ['hi-fi', null],
    ['terima suap', null],
  ])('“%s” is %s', (text, kind) => {
    expect(smallTalk(text)).toBe(kind);
  });
});

describe('the limit on addresses', () => {
  test('is an hour’s worth for each person, and few at a time for all', () => {
    const clock = createHandClock('2026-11-23T07:00:00Z');
    const limits = createAddressLimits(clock);
    for (let read = 0; read < addressesPerHour; read++) {
      expect(limits.take(71)).toBe('taken');
      limits.done();
    }
    expect(limits.take(71)).toBe('often');
    expect([1, 2, 3, 4, 5].map((person) => limits.take(person))).toEqual(['taken', 'taken', 'taken', 'taken', 'full']);
    limits.done();
    expect(limits.take(5)).toBe('taken');
    limits.done();
    clock.advance(3_600_000);
    expect(limits.take(71)).toBe('taken');
  });
});
