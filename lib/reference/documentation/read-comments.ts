/** Comments of a schema's source: of each exported schema, and of each of its fields. */
export interface SchemaComments {
  readonly schema: string;
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Reads the doc comments out of schema.ts, so that what a field means is written once, where the field is. A comment stands
 * on the lines just before what it is about.
 */
export function readComments(source: string): Map<string, SchemaComments> {
  const comments = new Map<string, SchemaComments>();
  let fields = new Map<string, string>();
  let comment: string[] = [];
  let inside = false;
  for (const line of source.split('\n')) {
    const trimmed = line.trim();
    if (trimmed.startsWith('/**')) inside = true;
    if (inside) {
      comment.push(
        trimmed
          .replace(/^\/\*\*|^\*\/|\*\/$|^\*/gu, '')
          .replace(/\*\/$/u, '')
          .trim(),
      );
      if (trimmed.endsWith('*/')) inside = false;
      continue;
    }
    const text = comment.filter(Boolean).join(' ');
    comment = [];
    const schema = /^export const ([A-Z][A-Za-z]*) =/u.exec(line)?.[1];
    if (schema !== undefined) {
      fields = new Map();
      comments.set(schema, { schema: text, fields });
    }
    const field = /^ {2}([a-z][A-Za-z]*):/u.exec(line)?.[1];
    if (field !== undefined && text !== '') fields.set(field, text);
  }
  return comments;
}
