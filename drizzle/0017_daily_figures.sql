CREATE TABLE "daily_figures" (
	"day" date PRIMARY KEY NOT NULL,
	"active" integer NOT NULL,
	"joined" integer NOT NULL,
	"stopped" integer NOT NULL,
	"gone" integer NOT NULL,
	"sent" integer NOT NULL,
	"refused" integer NOT NULL,
	"missed" integer NOT NULL,
	"in_doubt" integer NOT NULL,
	"lag_median" real,
	"lag_95" real,
	"lag_99" real,
	"digests_by_hour" integer[] DEFAULT '{}'::integer[] NOT NULL,
	"activity_by_hour" integer[]
);
--> statement-breakpoint
CREATE TABLE "daily_sources" (
	"day" date NOT NULL,
	"source_id" bigint NOT NULL,
	"articles" integer NOT NULL,
	CONSTRAINT "daily_sources_day_source_id_pk" PRIMARY KEY("day","source_id")
);
--> statement-breakpoint
CREATE TABLE "daily_topics" (
	"day" date NOT NULL,
	"topic_id" bigint NOT NULL,
	"followers" integer NOT NULL,
	CONSTRAINT "daily_topics_day_topic_id_pk" PRIMARY KEY("day","topic_id")
);
--> statement-breakpoint
CREATE TABLE "weekly_summaries" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"wanted" boolean,
	"told_week" date
);
--> statement-breakpoint
ALTER TABLE "daily_sources" ADD CONSTRAINT "daily_sources_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_topics" ADD CONSTRAINT "daily_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_settled" ON "deliveries" USING btree ("settled_at") WHERE settled_at is not null;--> statement-breakpoint
CREATE INDEX "chats_created" ON "chats" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "chats_status_at" ON "chats" USING btree ("status_at") WHERE status <> 'active';