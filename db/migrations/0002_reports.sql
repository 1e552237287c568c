CREATE TABLE `reports` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`product` integer NOT NULL,
	`subject` text NOT NULL,
	`status` text NOT NULL,
	`index` integer NOT NULL,
	`finalAt` integer NOT NULL,
	`reporters` integer NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `reports_subject` ON `reports` (`product`,`subject`);