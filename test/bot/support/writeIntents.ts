import { writeFileSync } from 'node:fs';
import { intentsPage } from './intents.ts';

writeFileSync(new URL('../../../docs/intents.md', import.meta.url), intentsPage());
