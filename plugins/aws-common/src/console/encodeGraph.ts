type GraphValue =
  string | number | undefined | GraphValue[] | { [key: string]: GraphValue };

function encodeText(text: string): string {
  return encodeURIComponent(text)
    .replace(/\*/g, '%2A')
    .replace(/~/g, '%7E')
    .replace(/[()'!]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%([0-9A-F]{2})/g, (_, hex: string) => `*${hex.toLowerCase()}`);
}

/**
 * The notation of the CloudWatch console's addresses: `~(key~'value~list~(~1))`
 * where `*2f` stands for a slash.
 */
export function encodeGraph(value: GraphValue): string {
  if (typeof value === 'string') {
    return `~'${encodeText(value)}`;
  }
  if (typeof value === 'number') {
    return `~${value}`;
  }
  if (Array.isArray(value)) {
    return `~(${value.map(encodeGraph).join('')})`;
  }
  const members = Object.entries(value ?? {})
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${key}${encodeGraph(member)}`);
  return `~(${members.join('~')})`;
}
