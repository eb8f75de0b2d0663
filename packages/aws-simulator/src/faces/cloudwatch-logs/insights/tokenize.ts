import { malformedQuery } from '../errors';

export type Token =
  | { type: 'text'; value: string }
  | { type: 'regex'; value: RegExp }
  | { type: 'number'; value: number }
  | { type: 'word'; value: string }
  | { type: 'symbol'; value: string };

const PATTERNS = [
  ['text', /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/y],
  ['regex', /\/((?:[^/\\\n]|\\.)+)\//y],
  ['number', /-?\d+(?:\.\d+)?(?![\w])/y],
  ['word', /`([^`]+)`|[@A-Za-z_0-9][\w.@-]*/y],
  ['symbol', /=~|!=|<=|>=|[=<>()[\],|*+/-]/y],
] as const;

/**
 * Splits a Logs Insights query into its words. What a user typed arrives as one
 * quoted text, so nothing in it can become an operator.
 *
 * @throws AwsError MalformedQueryException
 */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  // Comments start with # and end with the line, but not within a text.
  let at = 0;
  while (at < query.length) {
    const blank = /\s+|#[^\n]*/y;
    blank.lastIndex = at;
    const skipped = blank.exec(query);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    const { token, length } = readToken(query, at, tokens.at(-1));
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function readToken(query: string, at: number, before?: Token) {
  // A slash is a regular expression only where one can stand.
  const regexAllowed =
    before?.type === 'word' ? before.value === 'like' : before?.value === '=~';
  for (const [type, pattern] of PATTERNS) {
    if (type === 'regex' && !regexAllowed) {
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(query);
    if (match) {
      const [whole, inner, alternative] = match;
      const content = inner ?? alternative ?? whole;
      return { token: createToken(type, content), length: whole.length };
    }
  }
  throw malformedQuery(
    `unexpected symbol found ${query.slice(at, at + 20)} at position ${at + 1}`,
  );
}

function createToken(type: Token['type'], content: string): Token {
  switch (type) {
    case 'text':
      return { type, value: content.replace(/\\(["'\\])/g, '$1') };
    case 'regex':
      return { type, value: parseRegex(content) };
    case 'number':
      return { type, value: Number(content) };
    default:
      return { type, value: content };
  }
}

/** JavaScript knows no inline flags; Logs Insights knows `(?i)`. */
function parseRegex(content: string): RegExp {
  const flags = /^\(\?([is]+)\)/.exec(content);
  const source = flags ? content.slice(flags[0].length) : content;
  try {
    return new RegExp(source, flags?.[1]);
  } catch {
    throw malformedQuery(`invalid regular expression /${content}/`);
  }
}
