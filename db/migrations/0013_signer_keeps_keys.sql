CREATE TABLE `sealedKeysBeforeSigner` AS SELECT `userId`, `sealedKey`, `keyVersion` FROM `wallets`;--> statement-breakpoint
ALTER TABLE `wallets` DROP COLUMN `sealedKey`;--> statement-breakpoint
ALTER TABLE `wallets` DROP COLUMN `keyVersion`;