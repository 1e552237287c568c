CREATE TABLE `poolAlarms` (
	`pool` text PRIMARY KEY NOT NULL,
	`isFull` integer NOT NULL,
	`lossToldAt` integer NOT NULL,
	`exitsToldAt` integer NOT NULL
);
