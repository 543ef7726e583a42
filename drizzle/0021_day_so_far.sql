CREATE TABLE "day_so_far" (
	"day" date PRIMARY KEY NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"figures" jsonb NOT NULL,
	"settled_to" timestamp with time zone NOT NULL,
	"settled" jsonb NOT NULL
);
