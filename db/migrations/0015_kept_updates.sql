CREATE TABLE `keptUpdates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`platform` text NOT NULL,
	`updateId` text NOT NULL,
	`update` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `keptUpdates_update` ON `keptUpdates` (`platform`,`updateId`);