// https://docs.discord.com/developers/interactions/receiving-and-responding

/** An interaction has to be answered within 3 seconds. */
export const ANSWER_MS = 3000;
/** Its token lives for 15 minutes. */
export const TOKEN_MS = 15 * 60_000;
