CREATE TABLE `batches` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`set` integer NOT NULL,
	`root` text NOT NULL,
	`reporters` integer NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `batches_root` ON `batches` (`set`,`root`);