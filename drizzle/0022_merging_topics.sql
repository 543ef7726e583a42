ALTER TABLE "topics" ADD COLUMN "merging_into" bigint;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "merging_by" bigint;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "merging_count" integer;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_merging_into_topics_id_fk" FOREIGN KEY ("merging_into") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "topics_merging" ON "topics" USING btree ("merging_into") WHERE merging_into is not null;