DROP INDEX "deliveries_articles";--> statement-breakpoint
CREATE INDEX "deliveries_deadline" ON "deliveries" USING btree ("deadline_at") WHERE state = 'planned' and deadline_at is not null;--> statement-breakpoint
CREATE INDEX "deliveries_troubled" ON "deliveries" USING btree ("state","settled_at") WHERE state in ('in_doubt', 'missed');--> statement-breakpoint
CREATE INDEX "deliveries_articles" ON "deliveries" USING gin ("article_ids") WHERE state in ('sent', 'in_doubt');