CREATE TABLE "broadcast_taps" (
	"broadcast_id" bigint NOT NULL,
	"chat_id" bigint NOT NULL,
	"button" text NOT NULL,
	"tapped_at" timestamp with time zone NOT NULL,
	CONSTRAINT "broadcast_taps_broadcast_id_chat_id_button_pk" PRIMARY KEY("broadcast_id","chat_id","button")
);
--> statement-breakpoint
CREATE TABLE "correction_mentions" (
	"chat_id" bigint NOT NULL,
	"correction_id" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"cause" text,
	"told_at" timestamp with time zone,
	CONSTRAINT "correction_mentions_chat_id_correction_id_pk" PRIMARY KEY("chat_id","correction_id")
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"proposal_id" bigint,
	"lines" jsonb NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone NOT NULL,
	"spread_after" bigint,
	CONSTRAINT "corrections_proposal_id_unique" UNIQUE("proposal_id")
);
--> statement-breakpoint
DROP INDEX "deliveries_broadcast";--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "act" text DEFAULT 'send' NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "target_id" bigint;--> statement-breakpoint
ALTER TABLE "broadcasts" ADD COLUMN "kind" text DEFAULT 'news' NOT NULL;--> statement-breakpoint
ALTER TABLE "broadcasts" ADD COLUMN "original_id" bigint;--> statement-breakpoint
ALTER TABLE "broadcasts" ADD COLUMN "line" text;--> statement-breakpoint
ALTER TABLE "broadcasts" ADD COLUMN "followed_up_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "status_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "broadcast_taps" ADD CONSTRAINT "broadcast_taps_broadcast_id_broadcasts_id_fk" FOREIGN KEY ("broadcast_id") REFERENCES "public"."broadcasts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broadcast_taps" ADD CONSTRAINT "broadcast_taps_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "correction_mentions" ADD CONSTRAINT "correction_mentions_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "correction_mentions" ADD CONSTRAINT "correction_mentions_correction_id_corrections_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_mentions_correction" ON "correction_mentions" USING btree ("correction_id");--> statement-breakpoint
CREATE INDEX "correction_mentions_open" ON "correction_mentions" USING btree ("created_at") WHERE told_at is null;--> statement-breakpoint
CREATE INDEX "corrections_article" ON "corrections" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "corrections_spreading" ON "corrections" USING btree ("id") WHERE spread_after is not null;--> statement-breakpoint
ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_original_id_broadcasts_id_fk" FOREIGN KEY ("original_id") REFERENCES "public"."broadcasts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_broadcast" ON "deliveries" USING btree ("broadcast_id","state","id") WHERE broadcast_id is not null;