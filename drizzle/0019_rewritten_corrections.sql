ALTER TABLE "proposals" ADD COLUMN "words" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "words_by" bigint;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "wording" integer DEFAULT 0 NOT NULL;