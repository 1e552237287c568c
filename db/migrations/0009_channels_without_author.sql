PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_channels` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`platform` text NOT NULL,
	`chatId` text NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`addedBy` integer,
	`brokenAt` integer,
	FOREIGN KEY (`addedBy`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_channels`("id", "platform", "chatId", "locale", "title", "addedBy", "brokenAt") SELECT "id", "platform", "chatId", "locale", "title", "addedBy", "brokenAt" FROM `channels`;--> statement-breakpoint
DROP TABLE `channels`;--> statement-breakpoint
ALTER TABLE `__new_channels` RENAME TO `channels`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `channels_place` ON `channels` (`platform`,`chatId`);--> statement-breakpoint
CREATE INDEX `channelPosts_key` ON `channelPosts` (`eventKey`);