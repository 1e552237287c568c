CREATE TABLE `blocks` (
	`number` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`time` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `covers` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`seriesId` text NOT NULL,
	`buyer` text NOT NULL,
	`holder` text NOT NULL,
	`units` integer NOT NULL,
	`operation` text,
	`intentId` text,
	PRIMARY KEY(`block`, `logIndex`),
	FOREIGN KEY (`intentId`) REFERENCES `intents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `covers_holder` ON `covers` (`holder`);--> statement-breakpoint
CREATE INDEX `covers_series` ON `covers` (`seriesId`);--> statement-breakpoint
CREATE TABLE `deposits` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`wallet` text NOT NULL,
	`from` text NOT NULL,
	`amount` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `deposits_transaction` ON `deposits` (`transaction`,`wallet`);--> statement-breakpoint
CREATE TABLE `handledUpdates` (
	`platform` text NOT NULL,
	`updateId` text NOT NULL,
	`handledAt` integer NOT NULL,
	PRIMARY KEY(`platform`, `updateId`)
);
--> statement-breakpoint
CREATE INDEX `handledUpdates_handledAt` ON `handledUpdates` (`handledAt`);--> statement-breakpoint
CREATE TABLE `identities` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`userId` integer NOT NULL,
	`platform` text NOT NULL,
	`platformUserId` text NOT NULL,
	`privateChatId` text,
	`blockedAt` integer,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identities_user` ON `identities` (`userId`);--> statement-breakpoint
CREATE UNIQUE INDEX `identities_platform_user` ON `identities` (`platform`,`platformUserId`);--> statement-breakpoint
CREATE TABLE `intents` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` integer NOT NULL,
	`identityId` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`product` integer NOT NULL,
	`subject` text NOT NULL,
	`trigger` integer NOT NULL,
	`exit` integer NOT NULL,
	`ratePpm` integer NOT NULL,
	`proof` text NOT NULL,
	`payout` text NOT NULL,
	`cutoff` integer NOT NULL,
	`quotedAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`units` integer,
	`confirmedAt` integer,
	`messageId` text,
	`refusal` text,
	`closedBlock` integer,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`identityId`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "intents_units_positive" CHECK("intents"."units" > 0)
);
--> statement-breakpoint
CREATE INDEX `intents_state` ON `intents` (`state`);--> statement-breakpoint
CREATE INDEX `intents_user` ON `intents` (`userId`);--> statement-breakpoint
CREATE INDEX `intents_closed_block` ON `intents` (`closedBlock`);--> statement-breakpoint
CREATE TABLE `moves` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`seriesId` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`units` integer NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `moves_from` ON `moves` (`from`);--> statement-breakpoint
CREATE INDEX `moves_to` ON `moves` (`to`);--> statement-breakpoint
CREATE INDEX `moves_series` ON `moves` (`seriesId`);--> statement-breakpoint
CREATE TABLE `observations` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`product` integer NOT NULL,
	`subject` text NOT NULL,
	`reporter` text NOT NULL,
	`status` text NOT NULL,
	`index` integer NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `observations_subject` ON `observations` (`product`,`subject`);--> statement-breakpoint
CREATE TABLE `operationEnds` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`operation` text NOT NULL,
	`success` integer NOT NULL,
	`refusal` text,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `operationEnds_operation` ON `operationEnds` (`operation`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`eventKey` text NOT NULL,
	`identityId` integer NOT NULL,
	`intentId` text,
	`seriesId` text,
	`notice` text NOT NULL,
	`block` integer,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`mayHaveArrived` integer NOT NULL,
	`notBeforeMs` integer NOT NULL,
	`editMessageId` text,
	`sentMessageId` text,
	`failure` text,
	FOREIGN KEY (`identityId`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`intentId`) REFERENCES `intents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_state` ON `outbox` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`identityId`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_block` ON `outbox` (`block`);--> statement-breakpoint
CREATE INDEX `outbox_intent` ON `outbox` (`intentId`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_event_recipient` ON `outbox` (`eventKey`,`identityId`);--> statement-breakpoint
CREATE TABLE `payments` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`seriesId` text NOT NULL,
	`holder` text NOT NULL,
	`to` text NOT NULL,
	`units` integer NOT NULL,
	`amount` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `payments_holder_series` ON `payments` (`holder`,`seriesId`);--> statement-breakpoint
CREATE INDEX `payments_series` ON `payments` (`seriesId`);--> statement-breakpoint
CREATE TABLE `prompts` (
	`identityId` integer PRIMARY KEY NOT NULL,
	`prompt` text NOT NULL,
	`askedAt` integer NOT NULL,
	FOREIGN KEY (`identityId`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `series` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`seriesId` text PRIMARY KEY NOT NULL,
	`product` integer NOT NULL,
	`version` integer NOT NULL,
	`subject` text NOT NULL,
	`trigger` integer NOT NULL,
	`exit` integer NOT NULL,
	`payout` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `series_block` ON `series` (`block`);--> statement-breakpoint
CREATE TABLE `settlements` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`seriesId` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`index` integer NOT NULL,
	`units` integer NOT NULL,
	`payPerUnit` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `settlements_block` ON `settlements` (`block`);--> statement-breakpoint
CREATE TABLE `skippedPayments` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`seriesId` text NOT NULL,
	`holder` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `skippedPayments_holder` ON `skippedPayments` (`holder`,`seriesId`);--> statement-breakpoint
CREATE TABLE `userOperations` (
	`hash` text PRIMARY KEY NOT NULL,
	`intentId` text NOT NULL,
	`sender` text NOT NULL,
	`nonce` text NOT NULL,
	`bytes` text NOT NULL,
	`validUntil` integer NOT NULL,
	`sends` integer NOT NULL,
	`sentAt` integer,
	FOREIGN KEY (`intentId`) REFERENCES `intents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `userOperations_intentId_unique` ON `userOperations` (`intentId`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`locale` text NOT NULL,
	`timeZone` text NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `wallets` (
	`userId` integer PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`ownerAddress` text NOT NULL,
	`sealedKey` blob NOT NULL,
	`keyVersion` integer NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wallets_address_unique` ON `wallets` (`address`);