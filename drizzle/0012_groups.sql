CREATE TABLE "stewards" (
	"person_id" bigint NOT NULL,
	"chat_id" bigint NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "stewards_person_id_chat_id_pk" PRIMARY KEY("person_id","chat_id")
);
--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "thread_id" bigint;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "thread_id" bigint;--> statement-breakpoint
ALTER TABLE "stewards" ADD CONSTRAINT "stewards_person_id_chats_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "stewards" ADD CONSTRAINT "stewards_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "stewards_chat" ON "stewards" USING btree ("chat_id");