CREATE TABLE `listingDeals` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`listing` text NOT NULL,
	`deal` text NOT NULL,
	`other` text NOT NULL,
	`units` integer NOT NULL,
	`dollars` text NOT NULL,
	`fee` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `listingDeals_listing` ON `listingDeals` (`listing`);--> statement-breakpoint
CREATE INDEX `listingDeals_transaction` ON `listingDeals` (`transaction`);--> statement-breakpoint
CREATE TABLE `listings` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`listing` text PRIMARY KEY NOT NULL,
	`seriesId` text NOT NULL,
	`seller` text NOT NULL,
	`units` integer NOT NULL,
	`pricePerUnit` text NOT NULL,
	`feeBps` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `listings_block` ON `listings` (`block`);--> statement-breakpoint
CREATE INDEX `listings_seller` ON `listings` (`seller`);--> statement-breakpoint
CREATE INDEX `listings_series` ON `listings` (`seriesId`);--> statement-breakpoint
CREATE TABLE `poolBalances` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`pool` text NOT NULL,
	`assets` text NOT NULL,
	`shares` text NOT NULL,
	`gain` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `poolBalances_place` ON `poolBalances` (`pool`,`block`,`logIndex`);--> statement-breakpoint
CREATE INDEX `poolBalances_time` ON `poolBalances` (`pool`,`time`);--> statement-breakpoint
CREATE TABLE `poolDeeds` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`pool` text NOT NULL,
	`deed` text NOT NULL,
	`holder` text NOT NULL,
	`receiver` text NOT NULL,
	`to` text,
	`shares` text NOT NULL,
	`dollars` text NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `poolDeeds_holder` ON `poolDeeds` (`holder`,`pool`);--> statement-breakpoint
CREATE INDEX `poolDeeds_receiver` ON `poolDeeds` (`receiver`,`pool`);--> statement-breakpoint
CREATE INDEX `poolDeeds_time` ON `poolDeeds` (`deed`,`time`);--> statement-breakpoint
CREATE TABLE `poolSeries` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`seriesId` text PRIMARY KEY NOT NULL,
	`pool` text NOT NULL,
	`fee` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `poolSeries_block` ON `poolSeries` (`block`);--> statement-breakpoint
CREATE TABLE `productFees` (
	`block` integer NOT NULL,
	`logIndex` integer NOT NULL,
	`time` integer NOT NULL,
	`transaction` text NOT NULL,
	`product` integer NOT NULL,
	`version` integer NOT NULL,
	`feeBps` integer NOT NULL,
	PRIMARY KEY(`block`, `logIndex`)
);
--> statement-breakpoint
CREATE INDEX `productFees_version` ON `productFees` (`product`,`version`);