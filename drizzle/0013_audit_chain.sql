ALTER TABLE "audit" ADD COLUMN "salt" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "content_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE FUNCTION audit_content_hash(salt text, at timestamptz, actor_id bigint, action text, subject text, detail jsonb) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(salt, (extract(epoch FROM at) * 1000000)::bigint, actor_id, action, subject, detail)::text, 'UTF8')), 'hex')
$$;--> statement-breakpoint
CREATE FUNCTION audit_link_hash(previous text, content_hash text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(coalesce(previous, '') || content_hash, 'UTF8')), 'hex')
$$;--> statement-breakpoint
-- A row that has its hash comes out of a backup. The lock lasts to the end of the transaction, so the order of the ids is the
-- order of the chain: the id that the column's default took before the lock may be out of turn, and is taken again.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.hash <> '' THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock(5237004);
  NEW.id := nextval(pg_get_serial_sequence('audit', 'id'));
  NEW.salt := gen_random_uuid()::text;
  NEW.content_hash := audit_content_hash(NEW.salt, NEW.at, NEW.actor_id, NEW.action, NEW.subject, NEW.detail);
  NEW.hash := audit_link_hash((SELECT hash FROM audit ORDER BY id DESC LIMIT 1), NEW.content_hash);
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The one change there is: somebody's name is erased, and the salt with it.
  IF TG_OP = 'UPDATE' THEN
    IF NEW.salt IS NULL AND NEW.id = OLD.id AND NEW.at = OLD.at AND NEW.action = OLD.action
      AND NEW.content_hash = OLD.content_hash AND NEW.hash = OLD.hash THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'the audit is append-only';
END $$;--> statement-breakpoint
DO $$
DECLARE entry record; previous text;
BEGIN
  FOR entry IN SELECT * FROM audit ORDER BY id LOOP
    entry.salt := gen_random_uuid()::text;
    entry.content_hash := audit_content_hash(entry.salt, entry.at, entry.actor_id, entry.action, entry.subject, entry.detail);
    previous := audit_link_hash(previous, entry.content_hash);
    UPDATE audit SET salt = entry.salt, content_hash = entry.content_hash, hash = previous WHERE id = entry.id;
  END LOOP;
END $$;--> statement-breakpoint
CREATE TRIGGER audit_chain BEFORE INSERT ON "audit" FOR EACH ROW EXECUTE FUNCTION audit_chain();--> statement-breakpoint
CREATE TRIGGER audit_changes BEFORE UPDATE OR DELETE ON "audit" FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();--> statement-breakpoint
CREATE TRIGGER audit_truncate BEFORE TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
