/** As much of a valibot schema as is needed to say in words what it takes. */
export interface SchemaNode {
  readonly type: string;
  readonly wrapped?: SchemaNode;
  readonly item?: SchemaNode;
  readonly value?: SchemaNode;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly default?: unknown;
}

/** Schemas that have a name of their own, which stands for them. */
export type SchemaNames = ReadonlyMap<unknown, string>;

/** Whether a field may be left out. */
export function isOptional(node: SchemaNode): boolean {
  return node.type === 'optional';
}

/** What a schema takes, in one line of Markdown: «list of `Source`», «number or null». */
export function describeSchema(node: SchemaNode, names: SchemaNames): string {
  const name = names.get(node);
  if (name !== undefined) return `[${name}](#${name.toLowerCase()})`;
  const inner = (part: SchemaNode | undefined) => (part ? describeSchema(part, names) : 'anything');
  switch (node.type) {
    case 'optional':
      return inner(node.wrapped) + describeDefault(node.default);
    case 'nullable':
      return `${inner(node.wrapped)} or null`;
    case 'array':
      return `list of ${inner(node.item)}`;
    case 'record':
      return `object of ${inner(node.value)} by id`;
    case 'strict_object':
      return `{ ${describeEntries(node.entries ?? {}, names)} }`;
    case 'union':
      return (node.options ?? []).filter(isNode).map(inner).join(', or ');
    case 'picklist':
      return (node.options ?? []).map((option) => `\`${String(option)}\``).join(', ');
    case 'literal':
      return `\`${JSON.stringify(node.literal)}\``;
    case 'string':
      return 'text';
    default:
      return node.type;
  }
}

function describeDefault(value: unknown): string {
  const empty = value === undefined || value === null || JSON.stringify(value) === '[]';
  return empty || JSON.stringify(value) === '{}'
    ? ''
    : ` (\`${JSON.stringify(value)}\` if left out)`;
}

function describeEntries(
  entries: Readonly<Record<string, SchemaNode>>,
  names: SchemaNames,
): string {
  return Object.entries(entries)
    .map(([field, node]) => {
      return `\`${field}\`${isOptional(node) ? '?' : ''}: ${describeSchema(node, names)}`;
    })
    .join('; ');
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}
