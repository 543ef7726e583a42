import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { alarmKinds, alarmRights, alarmRoles, isToldOnce } from './alarm.js';
import type { Alarm, AlarmKind, Trigger } from './alarm.js';
import { createAuditStore } from './audit.store.js';
import { createBroadcastDraftStore } from './broadcast-drafts.store.js';
import type { DraftChange, DraftContent } from './broadcast-drafts.store.js';
import { createNoticeStore } from './notices.store.js';
import { rolesWith } from './rights.js';
import { bigints, hasRight } from './rights.store.js';
import type { OwnerIds } from './rights.store.js';

export type AlarmStore = ReturnType<typeof createAlarmStore>;

const columns = sql`id, kind, subject, facts, raised_at, ended_at`;
type Row = Record<'id' | 'subject' | 'raised_at', string> & {
  kind: AlarmKind;
  facts: Record<string, unknown>;
  ended_at: string | null;
};

const toAlarm = (row: Row): Alarm => ({
  id: Number(row.id),
  kind: row.kind,
  subject: row.subject,
  facts: row.facts,
  raisedAt: new Date(row.raised_at),
  endedAt: row.ended_at === null ? null : new Date(row.ended_at),
});

/** Alarms: that each begins once, ends once, and is told to those who want it. */
export function createAlarmStore(db: Database, ownerIds: OwnerIds) {
  const textArray = (values: readonly string[]): SQL => sql`${`{${values.join(',')}}`}::text[]`;
  const json = (value: unknown): SQL => sql`${JSON.stringify(value)}::text::jsonb`;

  /** Who may hear of a kind, with whether they want to. */
  const members = (kind: AlarmKind): SQL => sql`(
    select m.id, m.category_ids, coalesce(s.wanted, m.by_default) as wanted from (
      select id, null::bigint[] as category_ids, ${alarmRoles[kind].includes('owner')} as by_default
      from unnest(${bigints(ownerIds)}) as o(id)
      union all
      select p.id, p.category_ids, p.role = any (${textArray(alarmRoles[kind])}) from people p
      where p.role = any (${textArray(rolesWith(alarmRights[kind]))}) and p.id <> all (${bigints(ownerIds)})
    ) m left join alarm_switches s on s.person_id = m.id and s.kind = ${kind})`;

  /** Those who want to hear of something; of what belongs to a category, nobody whose rights end before it. */
  const listeners = async (tx: Database, kind: AlarmKind, categoryId: unknown): Promise<number[]> => {
    const within =
      typeof categoryId === 'number'
        ? sql`(m.category_ids is null or ${categoryId}::bigint = any (m.category_ids))`
        : sql`true`;
    const rows = await tx.execute<{ id: string }>(sql`
      select m.id from ${members(kind)} m where m.wanted and ${within} order by 1`);
    return rows.map((row) => Number(row.id));
  };

  const raise = async ({ kind, subject, facts }: Trigger, now: Date, isOver: boolean): Promise<boolean> =>
    db.transaction(async (tx) => {
      const at = sql`${now.toISOString()}::timestamptz`;
      // While it goes on it is not told again; only its facts are kept up.
      const rows = await tx.execute<{ id: string; is_new: boolean }>(sql`
        insert into alarms as a (kind, subject, facts, raised_at, ended_at)
        values (${kind}, ${subject}, ${json(facts)}, ${at}, ${isOver ? at : sql`null`})
        on conflict (kind, subject) where ended_at is null do update set facts = a.facts || excluded.facts
          where a.facts is distinct from a.facts || excluded.facts
        returning id, xmax = 0 as is_new`);
      const [row] = rows;
      if (row === undefined || !row.is_new) return false;
      const people = await listeners(tx, kind, facts['categoryId']);
      const params = { type: 'alarm', alarmId: Number(row.id), over: false };
      await createNoticeStore(tx).tell(people, `alarm:${row.id}`, params, now);
      return true;
    });

  const end = async (
    tx: Database,
    which: SQL,
    facts: Record<string, unknown>,
    now: Date,
    isTold: boolean,
  ): Promise<Alarm[]> => {
    const rows = await tx.execute<Row>(sql`
      update alarms set ended_at = ${now.toISOString()}::timestamptz, facts = facts || ${json(facts)}
      where ended_at is null and ${which} returning ${columns}`);
    for (const row of isTold ? rows : []) {
      // Whoever heard that it began, and whoever did it themselves needs not be told.
      const told = await tx.execute<{ chat_id: string }>(sql`
        select chat_id from deliveries where cause = ${`notice:alarm:${row.id}`} and chat_id is distinct from ${facts['by'] ?? null}::bigint`);
      const params = { type: 'alarm', alarmId: Number(row.id), over: true };
      const people = told.map((one) => Number(one.chat_id));
      await createNoticeStore(tx).tell(people, `alarm-over:${row.id}`, params, now);
    }
    return rows.map(toAlarm);
  };

  const open = async (): Promise<Alarm[]> => {
    const rows = await db.execute<Row>(sql`
      select ${columns} from alarms where ended_at is null order by raised_at, id`);
    return rows.map(toAlarm);
  };
  /** Whether somebody may decide about an alarm's story: as they may draft in its section, where it has one. */
  const mayDraft = (
    by: number,
  ): SQL => sql`(case when facts ->> 'categoryId' is null then ${hasRight(ownerIds, by, 'draft')}
    else ${hasRight(ownerIds, by, 'draft', sql`array[(facts ->> 'categoryId')::bigint]`)} end)`;
  const isFor = async (personId: number, alarm: Alarm): Promise<boolean> =>
    (await listeners(db, alarm.kind, alarm.facts['categoryId'])).includes(personId);

  return {
    /** Begins an alarm unless it goes on already. Marking and telling are one transaction. @returns whether it is new */
    raise: (trigger: Trigger, now: Date): Promise<boolean> => raise(trigger, now, false),

    /** Tells of something that happened, and is over with that. */
    report: (trigger: Trigger, now: Date): Promise<boolean> => raise(trigger, now, true),

    /**
     * Ends an alarm, and tells those who heard of it.
     *
     * @param facts how it ended, kept with the others
     * @returns whether it went on until now
     */
    async end(kind: AlarmKind, subject: string, facts: Record<string, unknown>, now: Date): Promise<boolean> {
      const which = sql`kind = ${kind} and subject = ${subject}`;
      return db.transaction(async (tx) => (await end(tx, which, facts, now, !isToldOnce(kind))).length > 0);
    },

    /** Ends a question about a story, by what somebody decided who has the right. @returns whether it went on until now */
    async settle(id: number, by: number, facts: Record<string, unknown>, now: Date): Promise<boolean> {
      return db.transaction(async (tx) => {
        const which = sql`id = ${id} and kind = 'story' and ${mayDraft(by)}`;
        const [alarm] = await end(tx, which, { ...facts, by }, now, true);
        if (alarm === undefined) return false;
        const entry = { at: now, actorId: by, action: 'alarm.settle', subject: alarm.subject, detail: facts };
        await createAuditStore(tx).add(entry);
        return true;
      });
    },

    /**
     * Begins the draft that a story asks for, and ends the question with it: however many tap at once, there is one draft, and
     * each gets that one. A draft that was thrown away leaves room for another.
     *
     * @param prepared what is chosen for them from the start, all of which they can change
     * @returns null: they may not, or there is no such alarm
     */
    async draftStory(
      id: number,
      by: number,
      content: DraftContent,
      prepared: DraftChange,
      now: Date,
    ): Promise<{ draftId: number; isNew: boolean } | null> {
      return db.transaction(async (tx) => {
        const [alarm] = await tx.execute<{ draft_id: string | null }>(sql`
          select (facts ->> 'draftId')::bigint as draft_id from alarms
          where id = ${id} and kind = 'story' and ${mayDraft(by)} for update`);
        if (alarm === undefined) return null;
        if (alarm.draft_id !== null) {
          const [known] = await tx.execute(sql`select 1 from broadcasts where id = ${alarm.draft_id}::bigint`);
          if (known !== undefined) return { draftId: Number(alarm.draft_id), isNew: false };
        }
        const drafts = createBroadcastDraftStore(tx, ownerIds);
        const draftId = await drafts.begin(by, content, now);
        if (draftId === null) return null;
        await drafts.change(draftId, by, prepared, now);
        await tx.execute(sql`update alarms set facts = facts || ${json({ draftId })} where id = ${id}`);
        await end(tx, sql`id = ${id}`, { ending: 'draft', by }, now, true);
        return { draftId, isNew: true };
      });
    },

    /**
     * The article that tells an alarm's story now: the one it rang for, or another telling where that was withdrawn. Stories
     * are merged and split, so it goes by the articles too. Null: none is published any more.
     */
    async articleOf({ facts }: Alarm): Promise<number | null> {
      const [articleId, storyId] = [Number(facts['articleId'] ?? 0), Number(facts['storyId'] ?? 0)];
      const [row] = await db.execute<{ id: string }>(sql`
        select a.id from articles a left join stories s on s.id = a.story_id
        where a.status = 'published' and (a.id = ${articleId} or a.story_id = ${storyId}
          or a.story_id = (select story_id from articles where id = ${articleId}))
        order by a.id = ${articleId} desc, coalesce(s.leader_id = a.id, false) desc, a.published_at, a.id limit 1`);
      return row === undefined ? null : Number(row.id);
    },

    /** Ends what began before an instant and was forgotten since; nobody is told. */
    async forget(kind: AlarmKind, before: Date, now: Date): Promise<void> {
      const which = sql`kind = ${kind} and raised_at < ${before.toISOString()}::timestamptz`;
      await end(db, which, { why: 'cooled' }, now, false);
    },

    /** What goes on now, the oldest first. */
    open,

    /** What goes on that somebody may hear of and wants to. */
    async openFor(personId: number): Promise<Alarm[]> {
      const all = await open();
      const kept = await Promise.all(all.map((alarm) => isFor(personId, alarm)));
      return all.filter((_, index) => kept[index]);
    },

    async find(id: number): Promise<Alarm | null> {
      const [row] = await db.execute<Row>(sql`select ${columns} from alarms where id = ${id}`);
      return row === undefined ? null : toAlarm(row);
    },

    /** Those who want to hear of a kind. */
    listeners: (kind: AlarmKind): Promise<number[]> => listeners(db, kind, null),

    /** Whether somebody may hear of an alarm and wants to, now. */
    isFor,

    /** The kinds that somebody may hear of, with whether they do. */
    async switchesOf(personId: number): Promise<{ kind: AlarmKind; isOn: boolean }[]> {
      const found = await Promise.all(
        alarmKinds.map(async (kind) => {
          const [row] = await db.execute<{ wanted: boolean }>(sql`
            select m.wanted from ${members(kind)} m where m.id = ${personId}`);
          return row === undefined ? [] : [{ kind, isOn: row.wanted }];
        }),
      );
      return found.flat();
    },

    /** Switches a kind for somebody who may hear of it. @returns whether it was done */
    async want(personId: number, kind: AlarmKind, isOn: boolean, now: Date): Promise<boolean> {
      return db.transaction(async (tx) => {
        const rows = await tx.execute(sql`
          insert into alarm_switches (person_id, kind, wanted)
          select ${personId}, ${kind}, ${isOn} where ${hasRight(ownerIds, personId, alarmRights[kind])}
          on conflict (person_id, kind) do update set wanted = excluded.wanted returning person_id`);
        if (rows.length === 0) return false;
        const action = isOn ? 'alarm.on' : 'alarm.off';
        await createAuditStore(tx).add({ at: now, actorId: personId, action, subject: 'newsroom', detail: { kind } });
        return true;
      });
    },
  };
}
