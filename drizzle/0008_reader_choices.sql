CREATE TABLE "mutes" (
	"chat_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "mutes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"article_id" bigint,
	"source_id" bigint,
	"word" text,
	"ends_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mutes_chat_id_id_pk" PRIMARY KEY("chat_id","id"),
	CONSTRAINT "mutes_once" UNIQUE NULLS NOT DISTINCT("chat_id","kind","article_id","source_id","word")
);
--> statement-breakpoint
CREATE TABLE "topic_reads" (
	"chat_id" bigint NOT NULL,
	"topic_id" bigint NOT NULL,
	"opened" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "topic_reads_chat_id_topic_id_pk" PRIMARY KEY("chat_id","topic_id")
);
--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "returned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "digest" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "alerts_per_day" smallint DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "mutes" ADD CONSTRAINT "mutes_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "mutes" ADD CONSTRAINT "mutes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mutes" ADD CONSTRAINT "mutes_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_reads" ADD CONSTRAINT "topic_reads_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "topic_reads" ADD CONSTRAINT "topic_reads_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mutes_article" ON "mutes" USING btree ("article_id") WHERE article_id is not null;--> statement-breakpoint
CREATE INDEX "topic_reads_topic" ON "topic_reads" USING btree ("topic_id");