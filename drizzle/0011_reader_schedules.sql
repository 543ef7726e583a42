ALTER TABLE "chats" ADD COLUMN "digest_days" smallint[] DEFAULT array[0,1,2,3,4,5,6]::smallint[] NOT NULL;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "recap_day" smallint;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "recap_hour" text;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "quiet_hours" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "is_silent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "emergencies" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "at_once_limit" smallint;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "pictures" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "outside_topics" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "digest_hours" text[];--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "digest_days" smallint[];--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "last_cutoff_at" timestamp with time zone;