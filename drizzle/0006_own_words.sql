CREATE TABLE "own_words_gone" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "own_words_gone_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic_id" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "words" jsonb;--> statement-breakpoint
CREATE INDEX "topics_catalogue" ON "topics" USING btree ("id") WHERE words is null;