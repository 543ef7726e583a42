import { describe, expect, it } from 'vitest';
import { declaredLanguage, detectLanguage } from '../../src/newsroom/language.js';

describe('the language of a text', () => {
  it.each([
    'Rudal Korea Utara Jatuh di Laut Jepang',
    'Harga BBM Naik Lagi, Ini Daftarnya',
    'Gempa M 5,6 Guncang Maluku',
    'Google Luncurkan Gemini 3',
    'WhatsApp Down, Netizen Ngamuk di Media Sosial',
    'KPK OTT BUPATI',
    'Polisi tangkap dua pelaku pencurian motor di Bekasi',
    'Nggak nyangka, ternyata begini cara bikin kue lapis yang enak banget',
  ])('is Indonesian: %s', (text) => {
    expect(detectLanguage(text)).toBe('id');
  });

  it.each([
    'Apple unveils iPhone 17',
    'Fed hikes rates again as inflation stays high',
    'Trump wins',
    'Two dead after landslide hits village in West Java',
    'Indonesia’s central bank keeps its benchmark rate on hold',
    'BREAKING NEWS: earthquake strikes off the coast',
  ])('is English: %s', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });

  it.each([
    'Le président français a annoncé mercredi une réforme des retraites qui sera présentée au parlement.',
    'De minister-president heeft vandaag gezegd dat het kabinet aftreedt na het debat in de Tweede Kamer.',
    'Der Bundeskanzler sagte am Mittwoch in Berlin, die Regierung werde das Gesetz noch in diesem Jahr ändern.',
    'El presidente dijo el martes que no habrá elecciones anticipadas en el país durante este año.',
    'Il presidente della Repubblica ha firmato il decreto che riguarda le nuove regole per le imprese.',
    'O presidente disse nesta terça-feira que não haverá mudanças na equipe econômica do governo.',
    'Ang pangulo ay nagsabi na hindi siya tatakbo sa susunod na halalan at magpapahinga muna.',
    'Cumhurbaşkanı dün yaptığı açıklamada yeni yasanın bu yıl içinde çıkarılacağını söyledi.',
    'Statsministern sade på onsdagen att regeringen kommer att lägga fram förslaget före sommaren.',
    'Tổng thống cho biết sẽ không có cuộc bầu cử sớm trong năm nay ở đất nước này.',
    '北朝鮮は日本海に向けてミサイルを発射した。',
    'Президент заявил, что выборов не будет.',
    'ข่าววันนี้ นายกรัฐมนตรีแถลง',
    'أعلن الرئيس اليوم عن خطة جديدة',
  ])('is neither: %s', (text) => {
    expect(detectLanguage(text)).toBe('other');
  });

  it('is Indonesian for Malay, unless the source says it is Malay', () => {
    const malay = 'Perdana Menteri berkata kerajaan akan memberi bantuan kepada rakyat yang terjejas akibat banjir.';
    expect(detectLanguage(malay)).toBe('id');
    expect(detectLanguage(malay, { declared: 'ms-MY' })).toBe('other');
  });

  it('follows the source for a headline of names, and the text against a source that is wrong', () => {
    expect(detectLanguage('Real Madrid 2-0', { declared: 'id' })).toBe('id');
    expect(detectLanguage('Real Madrid 2-0', { declared: 'en-GB' })).toBe('en');
    const text = 'Pemerintah menaikkan harga beras mulai bulan depan karena panen gagal di banyak daerah.';
    expect(detectLanguage(text, { declared: 'en-US' })).toBe('id');
    expect(detectLanguage('The government will raise the price of rice from next month.', { declared: 'id' })).toBe(
      'en',
    );
  });

  it('is what the source says where there are no words, and otherwise unknown', () => {
    expect(detectLanguage('12:30 — 45', { declared: 'id' })).toBe('id');
    expect(detectLanguage('')).toBe('other');
    expect(detectLanguage('🚀🚀 2-1')).toBe('other');
  });
});

describe('what a source declares', () => {
  it.each([
    ['id-ID', 'id'],
    ['in', 'id'],
    ['Bahasa Indonesia', 'id'],
    ['EN_us', 'en'],
    ['ms', 'other'],
    ['fr-FR', 'other'],
    ['und', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is read as %s', (tag, language) => {
    expect(declaredLanguage(tag)).toBe(language);
  });
});
