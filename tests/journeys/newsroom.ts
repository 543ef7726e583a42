import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';

/** Opens the newsroom to somebody, as an owner does it: by a link that is passed on. */
export async function invite(owner: Person, newcomer: Person, role: string): Promise<void> {
  const token = await invitation(owner, role);
  await newcomer.write(`/start i_${token}`);
  await newcomer.reads(`Anda kini ${role} di redaksi.`);
}

/** The word of a new invitation. */
export async function invitation(owner: Person, role: string): Promise<string> {
  await owner.looksAway();
  await owner.write('/redaksi');
  await owner.reads('perlu persetujuan orang kedua');
  await owner.tap('Undang orang');
  await owner.reads('Undang sebagai apa?');
  await owner.tap(role);
  const link = await owner.reads('hanya sekali pakai');
  const token = /start=i_([\w-]+)/.exec(link.text ?? '')?.[1];
  if (token === undefined) throw new Error(`no invitation in: ${link.text ?? ''}`);
  return token;
}

/** The commands that a person's menu shows. */
export async function menuOf(kabar: Kabar, id: number): Promise<string[]> {
  const answer = await fetch(`${kabar.telegram.url}/bot${kabar.telegram.token}/getMyCommands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scope: { type: 'chat', chat_id: id } }),
  });
  // Of somebody who never wrote to the bot Telegram knows no chat.
  const { result = [] } = (await answer.json()) as { result?: { command: string }[] };
  return result.map(({ command }) => command);
}

/** Readers of a topic, who have nothing else to do. */
export async function readersOf(kabar: Kabar, slug: string, ids: number[]): Promise<Person[]> {
  const readers: Person[] = [];
  for (const id of ids) {
    const reader = await kabar.telegram.person(id);
    await reader.write(`/start t_${slug}`);
    await reader.reads('Anda kini mengikuti');
    readers.push(reader);
  }
  return readers;
}

/** Writes a draft up to the point where it can be asked for: text, level, and the followers of one topic or everybody. */
export async function writeDraft(
  author: Person,
  draft: { text: string; level?: string; topic?: string },
): Promise<void> {
  await beginDraft(author);
  await author.write(draft.text);
  await chooseReaders(author, draft);
}

/** Comes to the question what a new broadcast is to say. */
export async function beginDraft(author: Person): Promise<void> {
  await author.looksAway();
  await author.write('/siaran');
  // Other messages may come in between: what counts is the answer to the command.
  const answer = await author.reads(/^(?:Siaran$|Kirim isi siarannya)/m);
  if (answer.reply_markup?.inline_keyboard.flat().some((key) => key.text === 'Tulis siaran baru') === true)
    await author.tap('Tulis siaran baru');
  await author.reads('Kirim isi siarannya');
}

/** Chooses level and readers of a draft that says something by now. */
export async function chooseReaders(author: Person, draft: { level?: string; topic?: string }): Promise<void> {
  await author.reads('Tingkatnya apa?');
  await author.tap(draft.level ?? 'Breaking');
  await author.reads('Siapa yang menerima');
  if (draft.topic === undefined) {
    await author.tap('Semua pembaca');
    await author.reads('Kepada: semua pembaca');
  } else {
    await author.tap('Tambah topik');
    await author.reads('Ketik nama topiknya');
    await author.write(draft.topic);
    await author.reads(/Kepada: pengikut/);
  }
  await author.tap('Selesai');
  await author.reads('Draf siaran #');
}
