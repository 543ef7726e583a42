CREATE TABLE "category_tastes" (
	"chat_id" bigint NOT NULL,
	"category_id" bigint NOT NULL,
	"weight" smallint NOT NULL,
	CONSTRAINT "category_tastes_chat_id_category_id_pk" PRIMARY KEY("chat_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "topic_tastes" (
	"chat_id" bigint NOT NULL,
	"topic_id" bigint NOT NULL,
	"weight" smallint NOT NULL,
	CONSTRAINT "topic_tastes_chat_id_topic_id_pk" PRIMARY KEY("chat_id","topic_id")
);
--> statement-breakpoint
ALTER TABLE "category_tastes" ADD CONSTRAINT "category_tastes_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "category_tastes" ADD CONSTRAINT "category_tastes_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_tastes" ADD CONSTRAINT "topic_tastes_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "topic_tastes" ADD CONSTRAINT "topic_tastes_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "topic_tastes_topic" ON "topic_tastes" USING btree ("topic_id");