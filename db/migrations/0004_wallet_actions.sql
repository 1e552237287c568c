ALTER TABLE `intents` ADD `action` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE `intents` SET `action` = json_object(
	'kind', 'buyCover',
	'row', json_object(
		'product', `product`,
		'subject', `subject`,
		'trigger', `trigger`,
		'exit', `exit`,
		'ratePpm', `ratePpm`,
		'proof', json(`proof`)
	),
	'units', 1,
	'minPayout', json_object('$bigint', `payout`),
	'holder', coalesce(
		(SELECT `address` FROM `wallets` WHERE `wallets`.`userId` = `intents`.`userId`),
		'0x0000000000000000000000000000000000000000'
	)
);
--> statement-breakpoint
UPDATE `intents` SET `state` = 'abandoned'
WHERE `state` = 'quoted' AND `userId` NOT IN (SELECT `userId` FROM `wallets`);--> statement-breakpoint
UPDATE `outbox` SET `notice` = (
	SELECT json_set(
		json_remove(`outbox`.`notice`, '$.product', '$.subject', '$.units'),
		'$.action',
		json_set(`intents`.`action`, '$.units', json_extract(`outbox`.`notice`, '$.units'))
	)
	FROM `intents` WHERE `intents`.`id` = `outbox`.`intentId`
)
WHERE `intentId` IS NOT NULL
	AND json_extract(`notice`, '$.kind') IN ('orderPlaced', 'orderUnclear', 'orderRefused', 'orderExpired', 'orderFailed');
