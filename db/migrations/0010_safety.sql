CREATE TABLE `accountDeeds` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`wallet` text NOT NULL,
	`what` text NOT NULL,
	`account` text NOT NULL,
	`deed` text NOT NULL,
	`readyAt` integer,
	`told` integer NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `accountDeeds_wallet` ON `accountDeeds` (`wallet`,`what`,`account`);--> statement-breakpoint
CREATE INDEX `accountDeeds_ready` ON `accountDeeds` (`told`,`readyAt`);--> statement-breakpoint
CREATE TABLE `joins` (
	`identityId` integer PRIMARY KEY NOT NULL,
	`formerUserId` integer NOT NULL,
	`joinedAt` integer NOT NULL,
	`leavesAt` integer,
	FOREIGN KEY (`identityId`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`formerUserId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `limitDeeds` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`wallet` text NOT NULL,
	`limit` text NOT NULL,
	`deed` text NOT NULL,
	`dollars` text NOT NULL,
	`readyAt` integer,
	`told` integer NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `limitDeeds_wallet` ON `limitDeeds` (`wallet`,`limit`);--> statement-breakpoint
CREATE INDEX `limitDeeds_ready` ON `limitDeeds` (`told`,`readyAt`);--> statement-breakpoint
CREATE TABLE `linkCodes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locator` text NOT NULL,
	`hash` text NOT NULL,
	`identityId` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`tries` integer NOT NULL,
	`claimedBy` integer,
	FOREIGN KEY (`identityId`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claimedBy`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `linkCodes_locator_unique` ON `linkCodes` (`locator`);--> statement-breakpoint
CREATE UNIQUE INDEX `linkCodes_identityId_unique` ON `linkCodes` (`identityId`);--> statement-breakpoint
CREATE TABLE `linkTries` (
	`identityId` integer PRIMARY KEY NOT NULL,
	`tries` integer NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`identityId`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ownPages` (
	`hash` text PRIMARY KEY NOT NULL,
	`userId` integer NOT NULL,
	`identityId` integer NOT NULL,
	`challenge` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`usedAt` integer,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`identityId`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `phrases` (
	`userId` integer PRIMARY KEY NOT NULL,
	`phrase` text NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `identities` ADD `name` text;