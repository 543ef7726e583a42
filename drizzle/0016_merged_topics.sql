ALTER TABLE "topics" ADD COLUMN "merged_into" bigint;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_merged_into_topics_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "topics_merged" ON "topics" USING btree ("merged_into") WHERE merged_into is not null;