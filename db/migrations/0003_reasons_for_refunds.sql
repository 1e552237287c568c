CREATE TABLE `disputes` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`product` integer NOT NULL,
	`subject` text NOT NULL,
	`set` integer NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `disputes_subject` ON `disputes` (`product`,`subject`);--> statement-breakpoint
CREATE TABLE `reporterSets` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`set` integer NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE TABLE `resolutions` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`product` integer NOT NULL,
	`subject` text NOT NULL,
	`set` integer NOT NULL,
	`status` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `resolutions_subject` ON `resolutions` (`product`,`subject`);--> statement-breakpoint
ALTER TABLE `reports` ADD `set` integer DEFAULT 0 NOT NULL;