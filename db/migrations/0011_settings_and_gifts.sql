CREATE TABLE `consents` (
	`userId` integer NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`country` text,
	PRIMARY KEY(`userId`, `version`),
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `coverWindows` (
	`seriesId` text PRIMARY KEY NOT NULL,
	`opens` integer NOT NULL,
	`cutoff` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`settleBy` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `coverWindows_cutoff` ON `coverWindows` (`cutoff`);--> statement-breakpoint
CREATE INDEX `coverWindows_start` ON `coverWindows` (`start`);--> statement-breakpoint
CREATE TABLE `dollarMoves` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`amount` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `dollarMoves_from` ON `dollarMoves` (`from`);--> statement-breakpoint
CREATE INDEX `dollarMoves_to` ON `dollarMoves` (`to`);--> statement-breakpoint
CREATE TABLE `gifts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`userId` integer NOT NULL,
	`identityId` integer NOT NULL,
	`seriesId` text NOT NULL,
	`units` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`claimedBy` integer,
	`intentId` text,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`identityId`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claimedBy`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`intentId`) REFERENCES `intents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gifts_hash_unique` ON `gifts` (`hash`);--> statement-breakpoint
CREATE INDEX `gifts_giver` ON `gifts` (`userId`,`seriesId`);--> statement-breakpoint
CREATE TABLE `settings` (
	`userId` integer PRIMARY KEY NOT NULL,
	`quietFrom` integer,
	`quietTo` integer,
	`muted` text NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
