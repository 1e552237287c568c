ALTER TABLE `intents` DROP COLUMN `product`;--> statement-breakpoint
ALTER TABLE `intents` DROP COLUMN `subject`;--> statement-breakpoint
ALTER TABLE `intents` DROP COLUMN `trigger`;--> statement-breakpoint
ALTER TABLE `intents` DROP COLUMN `exit`;--> statement-breakpoint
ALTER TABLE `intents` DROP COLUMN `ratePpm`;--> statement-breakpoint
ALTER TABLE `intents` DROP COLUMN `proof`;--> statement-breakpoint
ALTER TABLE `intents` DROP COLUMN `payout`;