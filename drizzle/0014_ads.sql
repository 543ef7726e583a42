CREATE TABLE "ad_shows" (
	"chat_id" bigint NOT NULL,
	"ad_id" bigint NOT NULL,
	"day" date NOT NULL,
	"today" smallint NOT NULL,
	"total" integer NOT NULL,
	"tapped_at" timestamp with time zone,
	"hidden" boolean DEFAULT false NOT NULL,
	CONSTRAINT "ad_shows_chat_id_ad_id_pk" PRIMARY KEY("chat_id","ad_id")
);
--> statement-breakpoint
CREATE TABLE "ads" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"author_id" bigint NOT NULL,
	"state" text NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"url" text NOT NULL,
	"picture" text,
	"topic_ids" bigint[] DEFAULT '{}'::bigint[] NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"weight" smallint DEFAULT 1 NOT NULL,
	"per_day" smallint DEFAULT 1 NOT NULL,
	"per_reader" smallint DEFAULT 7 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ads_weight" CHECK (weight between 1 and 5),
	CONSTRAINT "ads_per_day" CHECK (per_day between 1 and 3),
	CONSTRAINT "ads_per_reader" CHECK (per_reader between 1 and 100)
);
--> statement-breakpoint
ALTER TABLE "ad_shows" ADD CONSTRAINT "ad_shows_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "ad_shows" ADD CONSTRAINT "ad_shows_ad_id_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."ads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ad_shows_ad" ON "ad_shows" USING btree ("ad_id");--> statement-breakpoint
CREATE INDEX "ads_running" ON "ads" USING btree ("ends_at") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "deliveries_ad" ON "deliveries" USING btree ((params ->> 'adId')) WHERE params ? 'adId';