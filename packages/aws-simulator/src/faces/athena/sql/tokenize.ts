import { SqlError } from './SqlError';

export type Token = {
  kind: 'word' | 'name' | 'text' | 'number' | 'symbol' | 'end';
  /** Words in lower case, texts and names without their quotes. */
  text: string;
};

const PATTERN =
  /\s+|--[^\n]*|(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<number>\d+(?:\.\d+)?)|'(?<text>(?:[^']|'')*)'|"(?<name>(?:[^"]|"")*)"|(?<symbol>->|<=|>=|<>|!=|\|\||[(),.?=<>+*\[\]/-])/gsuy;

/** @throws SqlError */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < sql.length) {
    const at = PATTERN.lastIndex;
    const groups = PATTERN.exec(sql)?.groups;
    if (!groups) {
      throw new SqlError(`mismatched input '${sql[at]}' at position ${at}`);
    }
    const { word, number, text, name, symbol } = groups;
    if (word !== undefined) {
      tokens.push({ kind: 'word', text: word.toLowerCase() });
    } else if (number !== undefined) {
      tokens.push({ kind: 'number', text: number });
    } else if (text !== undefined) {
      tokens.push({ kind: 'text', text: text.replaceAll("''", "'") });
    } else if (name !== undefined) {
      tokens.push({ kind: 'name', text: name.replaceAll('""', '"') });
    } else if (symbol !== undefined) {
      tokens.push({ kind: 'symbol', text: symbol });
    }
  }
  return [...tokens, { kind: 'end', text: '' }];
}
