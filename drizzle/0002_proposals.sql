CREATE TABLE "page_watches" (
	"address" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"feed_id" bigint NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"next_look_at" timestamp with time zone NOT NULL,
	"from_page" boolean NOT NULL,
	"etag" text,
	"last_modified" text,
	"seen_hash" text,
	"seen_title" text,
	"seen_text" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"missing_since" timestamp with time zone,
	"vanished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proposals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"before_revision" integer NOT NULL,
	"after_revision" integer,
	"difference" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	"decided_by" bigint,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "hub_subscriptions" (
	"feed_id" bigint PRIMARY KEY NOT NULL,
	"hub" text NOT NULL,
	"topic" text NOT NULL,
	"token" text NOT NULL,
	"secret" text NOT NULL,
	"state" text NOT NULL,
	"next_ask_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"asked" integer DEFAULT 0 NOT NULL,
	"last_push_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hub_subscriptions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "writer_memory" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "written_summaries" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"outcome" text,
	"attempts" integer NOT NULL,
	"next_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "article_revisions" ADD COLUMN "judged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "page_watches" ADD CONSTRAINT "page_watches_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_subscriptions" ADD CONSTRAINT "hub_subscriptions_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "written_summaries" ADD CONSTRAINT "written_summaries_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "page_watches_due" ON "page_watches" USING btree ("next_look_at");--> statement-breakpoint
CREATE INDEX "page_watches_feed" ON "page_watches" USING btree ("feed_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_open" ON "proposals" USING btree ("article_id","kind") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "proposals_untold" ON "proposals" USING btree ("changed_at") WHERE state = 'open' and (told_at is null or told_at < changed_at);--> statement-breakpoint
CREATE INDEX "hub_subscriptions_due" ON "hub_subscriptions" USING btree ("next_ask_at");--> statement-breakpoint
CREATE INDEX "writer_memory_age" ON "writer_memory" USING btree ("written_at");--> statement-breakpoint
CREATE INDEX "article_revisions_unjudged" ON "article_revisions" USING btree ("replaced_at") WHERE judged_at is null;