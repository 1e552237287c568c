import { z } from 'zod';

/** One small, deliberate mistake: the bytes from `start` to `end` of `file` become `replacement`. */
export type Mutant = {
  id: string;
  file: string;
  line: number;
  operator: string;
  start: number;
  end: number;
  original: string;
  replacement: string;
  /** The line it is in, without its indent. */
  text: string;
};

type Change = { operator: string; start: number; end: number; replacement: string };

/** A node of solc's syntax tree; `src` is `start:length:file` in bytes. */
const astNode = z.looseObject({ nodeType: z.string(), src: z.string() });
type AstNode = z.infer<typeof astNode>;

const swaps: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '==': ['!='],
  '!=': ['=='],
  '&&': ['||'],
  '||': ['&&'],
  '<<': ['>>'],
  '>>': ['<<'],
  '|': ['&'],
  '&': ['|'],
  '+=': ['-='],
  '-=': ['+='],
  '|=': ['='],
};

/**
 * Every mutant of one file: operators swapped, comparisons moved to their boundary, conditions turned round, statements (requires and events
 * among them) and modifiers left out, numbers moved by one, results set to zero, roundings swapped. Assembly is left alone.
 */
export function mutantsOf(file: string, source: Buffer, ast: unknown): Mutant[] {
  const found: Change[] = [];
  walk(ast, (node, parents) => {
    found.push(...changesAt(node, parents, source));
  });
  return found.map((change) => {
    const original = source.subarray(change.start, change.end).toString();
    const line = source.subarray(0, change.start).toString().split('\n').length;
    const text = source.toString().split('\n')[line - 1]?.trim() ?? '';
    return { id: `${file}:${change.start}:${change.end}:${change.replacement}`, file, line, text, original, ...change };
  });
}

/** The source with the mistake in it. */
export function mutate(source: Buffer, mutant: Mutant): string {
  return source.subarray(0, mutant.start).toString() + mutant.replacement + source.subarray(mutant.end).toString();
}

function walk(
  value: unknown,
  visit: (node: AstNode, parents: readonly AstNode[]) => void,
  parents: AstNode[] = [],
): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit, parents);
    return;
  }
  const parsed = astNode.safeParse(value);
  if (!parsed.success) return;
  const node = parsed.data;
  if (node.nodeType === 'InlineAssembly') return;
  visit(node, parents);
  for (const [key, child] of Object.entries(node)) {
    // A type's length or name is no behaviour; a loop without its step would never end.
    if (typeof child === 'object' && key !== 'typeName' && key !== 'loopExpression') {
      walk(child, visit, [...parents, node]);
    }
  }
}

function changesAt(node: AstNode, parents: readonly AstNode[], source: Buffer): Change[] {
  switch (node.nodeType) {
    case 'BinaryOperation':
      return swapped(node, 'leftExpression', 'rightExpression', 'operator', source);
    case 'Assignment':
      return swapped(node, 'leftHandSide', 'rightHandSide', 'assignment', source);
    case 'IfStatement':
    case 'Conditional':
      return [around(at(node, 'condition'), 'condition', '!(', ')', source)];
    case 'ExpressionStatement':
    case 'EmitStatement':
      return [withoutStatement(node, source)];
    case 'ModifierInvocation':
      return isOfConstructor(parents) ? [] : [{ operator: 'modifier', ...span(node), replacement: '' }];
    case 'Literal':
      return literal(node, source);
    case 'Return':
      return returned(node, parents, source);
    case 'MemberAccess':
      return rounding(node, source);
    default:
      return [];
  }
}

function swapped(node: AstNode, left: string, right: string, operator: string, source: Buffer): Change[] {
  const start = span(at(node, left)).end;
  const end = span(at(node, right)).start;
  const between = source.subarray(start, end).toString();
  const sign = String(node.operator);
  const offset = between.indexOf(sign);
  if (offset < 0) return [];
  const first = start + Buffer.byteLength(between.slice(0, offset));
  return (swaps[sign] ?? []).map((replacement) => ({ operator, start: first, end: first + sign.length, replacement }));
}

function withoutStatement(node: AstNode, source: Buffer): Change {
  const { start, end } = span(node);
  const text = source.subarray(start, end).toString();
  const operator = text.startsWith('require(') ? 'require' : text.startsWith('emit ') ? 'event' : 'statement';
  // Some nodes include their semicolon and some do not.
  return { operator, start, end: source[end] === 0x3b ? end + 1 : end, replacement: '{}' };
}

function literal(node: AstNode, source: Buffer): Change[] {
  if (node.kind !== 'number') return [];
  const { start, end } = span(node);
  const text = source.subarray(start, end).toString();
  const replacement = text === '0' ? '1' : text === '1' ? '0' : `(${text} + 1)`;
  return [{ operator: 'number', start, end, replacement }];
}

function returned(node: AstNode, parents: readonly AstNode[], source: Buffer): Change[] {
  const expression = astNode.safeParse(node.expression);
  const func = parents.findLast(({ nodeType }) => nodeType === 'FunctionDefinition');
  if (!expression.success || func === undefined) return [];
  const kind = z
    .looseObject({ typeDescriptions: z.looseObject({ typeString: z.string() }) })
    .safeParse(node.expression);
  if (!kind.success) return [];
  const type = kind.data.typeDescriptions.typeString;
  if (/^u?int\d+$/.test(type)) return [{ operator: 'result', ...span(expression.data), replacement: '0' }];
  if (type === 'address') return [{ operator: 'result', ...span(expression.data), replacement: 'address(0)' }];
  if (type === 'bool') return [around(expression.data, 'result', '!(', ')', source)];
  return [];
}

function rounding(node: AstNode, source: Buffer): Change[] {
  const { start, end } = span(node);
  const text = source.subarray(start, end).toString();
  if (text === 'Math.Rounding.Floor') return [{ operator: 'rounding', start, end, replacement: 'Math.Rounding.Ceil' }];
  if (text === 'Math.Rounding.Ceil') return [{ operator: 'rounding', start, end, replacement: 'Math.Rounding.Floor' }];
  return [];
}

function around(node: AstNode, operator: string, before: string, after: string, source: Buffer): Change {
  const { start, end } = span(node);
  return { operator, start, end, replacement: before + source.subarray(start, end).toString() + after };
}

function isOfConstructor(parents: readonly AstNode[]): boolean {
  return parents.at(-1)?.kind === 'constructor';
}

function at(node: AstNode, key: string): AstNode {
  return astNode.parse(node[key]);
}

function span(node: AstNode): { start: number; end: number } {
  const [start = 0, length = 0] = node.src.split(':').map(Number);
  return { start, end: start + length };
}
