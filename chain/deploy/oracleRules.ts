/** What the flights' reporters must agree on. */
export const oracleRules = {
  // Most minutes that two readings of one arrival may differ: gate and runway times do by less.
  spreadLimit: 15,
  // Reporters needed, and source families among them.
  quorum: 2,
  families: 2,
} as const;
