CREATE TABLE "conversations" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "updates" (
	"id" bigint PRIMARY KEY NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"body" jsonb,
	"attempts" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"chat_id" bigint NOT NULL,
	"cause" text NOT NULL,
	"kind" text NOT NULL,
	"priority" smallint NOT NULL,
	"edition_id" bigint,
	"broadcast_id" bigint,
	"article_ids" bigint[] DEFAULT '{}'::bigint[] NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"deadline_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"epoch" bigint,
	"claimed_at" timestamp with time zone,
	"message_id" bigint,
	"reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "deliveries_once" UNIQUE("chat_id","cause")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "editions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"chat_id" bigint NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"cutoff_from" timestamp with time zone NOT NULL,
	"cutoff_to" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	CONSTRAINT "editions_once" UNIQUE("chat_id","due_at","kind")
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"epoch" bigint NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feeds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"url" text NOT NULL,
	"format" text,
	"title" text,
	"etag" text,
	"last_modified" text,
	"bytes_hash" text,
	"next_look_at" timestamp with time zone,
	"last_look_at" timestamp with time zone,
	"last_success_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp with time zone,
	"last_error" text,
	"moved_to" text,
	"moved_times" integer DEFAULT 0 NOT NULL,
	"retired_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feeds_url_unique" UNIQUE("url")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sources_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"home" text,
	"language" text,
	"trust" text DEFAULT 'publish' NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_revisions" (
	"article_id" bigint NOT NULL,
	"revision" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"content_hash" text NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "article_revisions_article_id_revision_pk" PRIMARY KEY("article_id","revision")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"feed_id" bigint,
	"canonical_url" text NOT NULL,
	"url" text NOT NULL,
	"title" text NOT NULL,
	"summary" text[] NOT NULL,
	"long_summary" text[] NOT NULL,
	"body" text NOT NULL,
	"language" text NOT NULL,
	"byline" text,
	"image" text,
	"labels" text[] NOT NULL,
	"category_id" bigint,
	"published_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone,
	"first_seen_at" timestamp with time zone NOT NULL,
	"content_hash" text NOT NULL,
	"entry_hash" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"status" text NOT NULL,
	"story_id" bigint,
	"search" "tsvector" GENERATED ALWAYS AS (case when language = 'en' then
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'C')
      else
        setweight(to_tsvector('indonesian', title), 'A') || setweight(to_tsvector('indonesian', body), 'C')
      end) STORED,
	CONSTRAINT "articles_canonical_url_unique" UNIQUE("canonical_url")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" bigint,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "broadcasts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "broadcasts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"author_id" bigint NOT NULL,
	"state" text NOT NULL,
	"html" text NOT NULL,
	"topic_id" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"fan_out_after" bigint,
	"finished_at" timestamp with time zone,
	"on_doubt" text DEFAULT 'leave' NOT NULL,
	"trouble" text,
	"reported_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "categories_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name_id" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "categories_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"article_id" bigint NOT NULL,
	"topic_id" bigint NOT NULL,
	"because" text NOT NULL,
	"place" text NOT NULL,
	"score" real NOT NULL,
	"matched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "matches_article_id_topic_id_pk" PRIMARY KEY("article_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stories_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"leader_id" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"last_article_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_aliases" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "topic_aliases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic_id" bigint NOT NULL,
	"alias" text NOT NULL,
	"language" text,
	"case_sensitive" boolean DEFAULT false NOT NULL,
	"weak" boolean DEFAULT false NOT NULL,
	CONSTRAINT "topic_aliases_once" UNIQUE("topic_id","alias")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "topics_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"category_id" bigint NOT NULL,
	"name_id" text NOT NULL,
	"name_en" text NOT NULL,
	"covers_id" text NOT NULL,
	"covers_en" text NOT NULL,
	"hidden" boolean DEFAULT false NOT NULL,
	CONSTRAINT "topics_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "chats" (
	"id" bigint PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"locale" text NOT NULL,
	"time_zone" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"gone_reason" text,
	"paused_until" timestamp with time zone,
	"digest_hours" text[] DEFAULT array['06:30'] NOT NULL,
	"next_edition_at" timestamp with time zone,
	"last_cutoff_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_articles" (
	"chat_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_articles_chat_id_article_id_pk" PRIMARY KEY("chat_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"chat_id" bigint NOT NULL,
	"topic_id" bigint NOT NULL,
	"alerts" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "subscriptions_chat_id_topic_id_pk" PRIMARY KEY("chat_id","topic_id")
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_broadcast_id_broadcasts_id_fk" FOREIGN KEY ("broadcast_id") REFERENCES "public"."broadcasts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_aliases" ADD CONSTRAINT "topic_aliases_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_articles" ADD CONSTRAINT "saved_articles_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "saved_articles" ADD CONSTRAINT "saved_articles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "updates_received" ON "updates" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "updates_unhandled" ON "updates" USING btree ("id") WHERE body is not null;--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("priority","due_at","id") WHERE state = 'planned' and broadcast_id is null;--> statement-breakpoint
CREATE INDEX "deliveries_broadcast_due" ON "deliveries" USING btree ("broadcast_id","due_at","id") WHERE state = 'planned' and broadcast_id is not null;--> statement-breakpoint
CREATE INDEX "deliveries_sending" ON "deliveries" USING btree ("id") WHERE state = 'sending';--> statement-breakpoint
CREATE INDEX "deliveries_broadcast" ON "deliveries" USING btree ("broadcast_id","state") WHERE broadcast_id is not null;--> statement-breakpoint
CREATE INDEX "deliveries_chat" ON "deliveries" USING btree ("chat_id","created_at");--> statement-breakpoint
CREATE INDEX "deliveries_articles" ON "deliveries" USING gin ("article_ids");--> statement-breakpoint
CREATE INDEX "feeds_due" ON "feeds" USING btree ("next_look_at");--> statement-breakpoint
CREATE INDEX "articles_seen" ON "articles" USING btree ("first_seen_at");--> statement-breakpoint
CREATE INDEX "articles_published" ON "articles" USING btree ("published_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "articles_story" ON "articles" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "articles_search" ON "articles" USING gin ("search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "matches_topic" ON "matches" USING btree ("topic_id","matched_at");--> statement-breakpoint
CREATE INDEX "topics_category" ON "topics" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "chats_due" ON "chats" USING btree ("next_edition_at","id") WHERE next_edition_at is not null;--> statement-breakpoint
CREATE INDEX "subscriptions_topic" ON "subscriptions" USING btree ("topic_id","chat_id");