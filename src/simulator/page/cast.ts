/** What somebody is in the story that the chat page tells. */
export type Role = 'reader' | 'owner' | 'editor';

/** One person of the cast, in the shape of `POST /sim/people`. */
export interface CastPerson {
  readonly id: number;
  readonly first_name: string;
  readonly username: string;
  readonly language_code: 'id' | 'en';
}

/** One group of the cast, in the shape of `POST /sim/chats`. */
export interface CastChat {
  readonly id: number;
  readonly type: 'supergroup';
  readonly title: string;
  readonly admins: readonly number[];
  readonly members: readonly number[];
}

/** The people and the group that the chat page starts with. Their ids never change. */
export const cast: {
  readonly people: readonly CastPerson[];
  readonly chats: readonly CastChat[];
  readonly roles: Readonly<Record<number, Role>>;
} = {
  people: [
    { id: 71001, first_name: 'Sari', username: 'sari_pembaca', language_code: 'id' },
    { id: 71002, first_name: 'Oliver', username: 'oliver_reads', language_code: 'en' },
    { id: 71003, first_name: 'Bu Ratna', username: 'ratna_pemilik', language_code: 'id' },
    { id: 71004, first_name: 'Dimas', username: 'dimas_redaksi', language_code: 'id' },
  ],
  chats: [
    {
      id: -1001710010001,
      type: 'supergroup',
      title: 'Warga Kampung Baru',
      admins: [71001],
      members: [71002, 71003],
    },
  ],
  roles: { 71001: 'reader', 71002: 'reader', 71003: 'owner', 71004: 'editor' },
};
