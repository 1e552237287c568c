import type { Hex } from '../../../chain/subject.ts';
import type { Model, Places } from '../model.ts';
import type { Operation, Operations } from '../operation.ts';
import type { Choices } from '../random.ts';
import type { createReporting } from '../votesAndReports.ts';

/** Who takes part, and what they can do. */
export type Cast = {
  model: Model;
  places: Places;
  people: readonly Hex[];
  op: Operations;
  report: Awaited<ReturnType<typeof createReporting>>;
  choices: Choices;
};

/** What may happen next, and how often it does beside the others; nothing when there is nothing to do it with. */
export type Deed = { weight: number; choose: (time: number) => Operation | Promise<Operation> | undefined };

export const daySeconds = 86_400;
export const dollar = 1_000_000;

export function deed(weight: number, choose: Deed['choose']): Deed {
  return { weight, choose };
}

export function somebodyOf({ people, places, choices }: Cast): () => Hex {
  return () => choices.oneOf(people) ?? places.owner;
}
