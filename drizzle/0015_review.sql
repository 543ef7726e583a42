ALTER TABLE "sources" ADD COLUMN "muted_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "review_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "articles_review" ON "articles" USING btree ("review_at") WHERE status = 'review';