/** What a field of the query protocol holds: text, a list or a structure. */
export type QueryValue = string | QueryValue[] | { [name: string]: QueryValue };

type Node = { text?: string; fields: Map<string, Node> };

const INDEX = /^[1-9]\d{0,3}$/;

/**
 * Reads a form of the AWS query protocol: `Tags.member.1.Key=…` is a member of
 * a list of structures. The name of the members (`member`, or the one a service
 * gives them, as in `Filters.Filter.1.Name`) says nothing and is left out.
 *
 * https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function decodeQuery(form: URLSearchParams): Record<string, QueryValue> {
  const root: Node = { fields: new Map() };
  for (const [path, text] of form) {
    let node = root;
    for (const part of path.split('.')) {
      let next = node.fields.get(part);
      if (!next) {
        next = { fields: new Map() };
        node.fields.set(part, next);
      }
      node = next;
    }
    node.text = text;
  }
  return Object.fromEntries(
    [...root.fields].map(([name, node]) => [name, decode(node)]),
  );
}

function decode({ text, fields }: Node): QueryValue {
  if (fields.size === 0) {
    return text ?? '';
  }
  const list = asList(fields);
  if (list) {
    return list;
  }
  const [only] = fields.values();
  const members = fields.size === 1 ? asList(only.fields) : undefined;
  return (
    members ??
    Object.fromEntries([...fields].map(([name, node]) => [name, decode(node)]))
  );
}

function asList(fields: ReadonlyMap<string, Node>): QueryValue[] | undefined {
  const names = [...fields.keys()];
  if (names.length === 0 || !names.every(name => INDEX.test(name))) {
    return undefined;
  }
  return [...fields]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, node]) => decode(node));
}
