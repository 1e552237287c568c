import type { AnyTable } from '../../pricing/plantTable.ts';
import { type Screen, screen } from '../screen.ts';
import type { TableRefusal } from '../usecases/votes/decideTable.ts';
import { say } from '../words.ts';
import { proposeButton, votesButton } from './votes.ts';
import { productValue, shortHash } from './votesEffect.ts';

/** How a rate table is shown to the bot. */
export function howToSendScreen(): Screen {
  return screen(say('table-how'), [votesButton, proposeButton]);
}

/** The file is good and kept. @param proposalId of an open proposal that names it. */
export function tableTakenScreen({ product, size, root }: AnyTable, proposalId: bigint | null): Screen {
  const text = say('table-taken', { product: productValue(product), rows: size, root: shortHash(root) });
  if (proposalId === null) return screen(text, [votesButton]);
  return screen(text, [
    { label: say('button-proposal-back'), tap: { kind: 'votes', tap: { kind: 'show', proposalId } } },
  ]);
}

export function tableRefusedScreen(why: TableRefusal): Screen {
  return screen(say('table-refused', { why }), [votesButton]);
}

/** What is said first, and the question that goes on. */
export function before({ paragraphs }: Screen, question: Screen): Screen {
  return { ...question, paragraphs: [...paragraphs, ...question.paragraphs] };
}
