CREATE TABLE `ballots` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`proposalId` text NOT NULL,
	`voter` text NOT NULL,
	`support` integer NOT NULL,
	`votes` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `ballots_proposal` ON `ballots` (`proposalId`,`voter`);--> statement-breakpoint
CREATE TABLE `channelPosts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channelId` integer NOT NULL,
	`topic` text NOT NULL,
	`eventKey` text NOT NULL,
	`proposalId` text,
	`news` text,
	`block` integer,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`mayHaveArrived` integer NOT NULL,
	`notBeforeMs` integer NOT NULL,
	`messageId` text,
	`shown` text,
	`failure` text,
	FOREIGN KEY (`channelId`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `channelPosts_state` ON `channelPosts` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `channelPosts_block` ON `channelPosts` (`block`);--> statement-breakpoint
CREATE UNIQUE INDEX `channelPosts_event` ON `channelPosts` (`channelId`,`eventKey`);--> statement-breakpoint
CREATE TABLE `channels` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`platform` text NOT NULL,
	`chatId` text NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`addedBy` integer NOT NULL,
	`brokenAt` integer,
	FOREIGN KEY (`addedBy`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channels_place` ON `channels` (`platform`,`chatId`);--> statement-breakpoint
CREATE TABLE `claimAnswers` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`product` integer NOT NULL,
	`subject` text NOT NULL,
	`verdict` text NOT NULL,
	`index` integer NOT NULL,
	`finalAt` integer NOT NULL,
	`evidence` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `claimAnswers_subject` ON `claimAnswers` (`product`,`subject`);--> statement-breakpoint
CREATE TABLE `claims` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`product` integer NOT NULL,
	`subject` text NOT NULL,
	`claimant` text NOT NULL,
	`happenedAt` integer NOT NULL,
	`bond` text NOT NULL,
	`evidence` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `claims_subject` ON `claims` (`product`,`subject`);--> statement-breakpoint
CREATE TABLE `delegations` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`delegator` text NOT NULL,
	`to` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `delegations_delegator` ON `delegations` (`delegator`);--> statement-breakpoint
CREATE TABLE `proposalEffects` (
	`proposalId` text PRIMARY KEY NOT NULL,
	`effects` text NOT NULL,
	`quorum` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `proposalExtensions` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`proposalId` text NOT NULL,
	`deadline` integer NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `proposalExtensions_proposal` ON `proposalExtensions` (`proposalId`);--> statement-breakpoint
CREATE TABLE `proposalSteps` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`proposalId` text NOT NULL,
	`step` text NOT NULL,
	`eta` integer,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `proposalSteps_proposal` ON `proposalSteps` (`proposalId`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`proposalId` text PRIMARY KEY NOT NULL,
	`proposer` text NOT NULL,
	`calls` text NOT NULL,
	`description` text NOT NULL,
	`snapshot` integer NOT NULL,
	`deadline` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `proposals_place` ON `proposals` (`block`,`logIndex`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`channelId` integer NOT NULL,
	`topic` text NOT NULL,
	`threadId` text,
	`since` integer NOT NULL,
	PRIMARY KEY(`channelId`, `topic`),
	FOREIGN KEY (`channelId`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
