import { z } from 'zod';

/** What a person was asked about how they want to be told things. */
export const settingsPrompt = z.object({ kind: z.literal('settings'), asks: z.enum(['zone', 'quiet']) });

export type SettingsQuestion = z.infer<typeof settingsPrompt>['asks'];
