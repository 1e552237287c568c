CREATE TABLE `carried` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`userId` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `carried_at` ON `carried` (`at`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`signer` text NOT NULL,
	`userId` integer NOT NULL,
	`credentialId` text NOT NULL,
	`x` text NOT NULL,
	`y` text NOT NULL,
	`site` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`userId`, `signer`),
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
