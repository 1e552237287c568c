/**
 * Asks solc's SMTChecker (CHC) one question: its own process, because a second call in one process can crash solc, and because the caller
 * ends it when it takes too long. In: the compiler's sources as JSON on standard input. Out: a line of JSON with the answer.
 */
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { init } from 'z3-solver';
import { z } from 'zod';

const mostRounds = 5;
const require = createRequire(import.meta.url);
const questionSchema = z.object({ file: z.string(), contract: z.string(), sources: z.record(z.string(), z.string()) });
const outputSchema = z.object({
  errors: z.array(z.object({ severity: z.string(), message: z.string(), errorCode: z.string().optional() })).optional(),
  auxiliaryInputRequested: z.object({ smtlib2queries: z.record(z.string(), z.string()) }).optional(),
});
const { compile } = z
  .object({ compile: z.custom<(input: string) => string>((value) => typeof value === 'function') })
  .parse(require('solc'));

const question = questionSchema.parse(JSON.parse(await text(process.stdin)));
const { Z3 } = await init();
const responses: Record<string, string> = {};
let output = check(responses);
// solc may word the same question in another way when it is asked again; then the new wording needs an answer too.
for (let round = 0; round < mostRounds; ++round) {
  const news = Object.entries(output.auxiliaryInputRequested?.smtlib2queries ?? {});
  if (news.length === 0) break;
  for (const [hash, query] of news) {
    responses[hash] = await Z3.eval_smtlib2_string(Z3.mk_context(Z3.mk_config()), query);
  }
  output = check(responses);
}
const answers = Object.values(responses).map((response) => response.trim().split('\n')[0]);
if (answers.length === 0) throw new Error(`solc asked nothing: ${messages(output).join('\n')}`);
process.stdout.write(`${JSON.stringify({ answers, messages: messages(output) })}\n`, () => process.exit(0));

function check(smtlib2responses: Record<string, string>): z.infer<typeof outputSchema> {
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(Object.entries(question.sources).map(([path, content]) => [path, { content }])),
    settings: {
      evmVersion: 'cancun',
      outputSelection: {},
      modelChecker: {
        engine: 'chc',
        solvers: ['smtlib2'],
        targets: ['assert'],
        contracts: { [question.file]: [question.contract] },
        showProvedSafe: true,
        showUnproved: true,
      },
    },
    auxiliaryInput: { smtlib2responses },
  };
  const output = outputSchema.parse(JSON.parse(compile(JSON.stringify(input))));
  const error = output.errors?.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(error.message);
  return output;
}

function messages({ errors = [] }: z.infer<typeof outputSchema>): string[] {
  return errors.map(({ message }) => message).filter((message) => message.includes('CHC'));
}
