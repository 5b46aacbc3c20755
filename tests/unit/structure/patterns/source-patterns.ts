import { parseSync } from 'vite';
import type { SourceFile } from '../source-files.ts';

/** The regular expressions of a file of code, as a parser of the language finds them. */
export interface SourcePatterns {
  /** Written out: each with its line. */
  readonly literals: readonly {
    readonly source: string;
    readonly flags: string;
    readonly line: number;
  }[];
  /** Something in it calls `RegExp`. */
  readonly makesOthers: boolean;
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function isPattern(value: unknown): value is { readonly pattern: string; readonly flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
}

function* nodesBelow(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) for (const each of value) yield* nodesBelow(each);
  if (!isNode(value)) return;
  yield value;
  for (const inner of Object.values(value)) yield* nodesBelow(inner);
}

export function sourcePatterns({ path, text }: SourceFile): SourcePatterns {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const nodes = [...nodesBelow(program)];
  return {
    literals: nodes.flatMap(({ regex, start }) =>
      isPattern(regex)
        ? [
            {
              source: regex.pattern,
              flags: regex.flags,
              line: text.slice(0, start).split('\n').length,
            },
          ]
        : [],
    ),
    makesOthers: nodes.some(
      ({ type, callee }) =>
        (type === 'NewExpression' || type === 'CallExpression') &&
        isNode(callee) &&
        callee.name === 'RegExp',
    ),
  };
}
