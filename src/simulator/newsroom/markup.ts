import type { StandingArticle } from './schedule.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML and XML, attributes included. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** The article's text as HTML paragraphs and headings, with the editors' note at the end. */
export function bodyMarkup(standing: StandingArticle): string {
  const paragraphs = standing.paragraphs.map((paragraph) =>
    paragraph.startsWith('## ') ? `<h2>${escapeMarkup(paragraph.slice(3))}</h2>` : `<p>${escapeMarkup(paragraph)}</p>`,
  );
  if (standing.note) paragraphs.push(`<p><em>${escapeMarkup(standing.note)}</em></p>`);
  return paragraphs.join('\n');
}
