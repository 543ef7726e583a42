import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/bot/broadcast-content.js';
import { createTranslator } from '../../src/bot/translate.js';

const bot = { translator: createTranslator() };
const say = (message: Parameters<typeof checkText>[2]) => {
  const checked = checkText(bot, 'id', message);
  return checked.kind === 'ok' ? checked.html : checked.say;
};

describe('the text of a broadcast', () => {
  test('one that is too long is refused with both figures', () => {
    expect(say({ text: 'a'.repeat(4_017) })).toBe(
      'Siaran terlalu panjang: 4.017 karakter, batasnya 4.016. Pendekkan lalu kirim lagi.',
    );
    expect(checkText(bot, 'id', { text: `<b>${'a'.repeat(4_016)}</b>` }).kind).toBe('ok');
  });

  test('below a photo there is less room, and who wrote too much hears that it could go without', () => {
    const checked = checkText(bot, 'id', { caption: 'a'.repeat(945) }, true);
    expect(checked).toEqual({
      kind: 'refused',
      say: 'Tulisannya 945 karakter, padahal di bawah gambar paling banyak 944. Pendekkan lalu kirim lagi, atau kirim tanpa gambar.',
      withoutPhoto: true,
    });
    expect(checkText(bot, 'id', { caption: `<b>${'&amp;'.repeat(944)}</b>` }, true).kind).toBe('ok');
  });

  test('an empty one, a picture and a message without text are refused', () => {
    for (const message of [undefined, { text: '' }, { text: '   ' }, { text: '<b></b>' }])
      expect(say(message)).toContain('Siaran kosong.');
  });

  test('every fault of HTML is named with its place', () => {
    expect(say({ text: 'Gempa <br> besar' })).toContain('tag &lt;br&gt; di huruf ke-7 tidak dikenal Telegram');
    expect(say({ text: '<b>a</i>' })).toContain('tag &lt;/i&gt; di huruf ke-5 tidak ada pembukanya');
    expect(say({ text: 'harga < 5000' })).toContain('di huruf ke-7 bukan awal tag');
    expect(say({ text: '<a href="javascript:alert(1)">x</a>' })).toContain(
      'tautan di huruf ke-1 tidak punya alamat http(s)',
    );
  });

  test('formatting made in Telegram becomes HTML, and what looks like a tag stays text', () => {
    const text = 'Gempa <besar> di Lombok';
    expect(
      say({
        text,
        entities: [
          { type: 'bold', offset: 0, length: 13 },
          { type: 'italic', offset: 6, length: 7 },
          { type: 'text_link', offset: 17, length: 6, url: 'https://contoh.id/?a=1&b=2' },
        ],
      }),
    ).toBe('<b>Gempa <i>&lt;besar&gt;</i></b> di <a href="https://contoh.id/?a=1&amp;b=2">Lombok</a>');
  });
});
