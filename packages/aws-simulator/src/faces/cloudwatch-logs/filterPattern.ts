import { invalidParameter } from './errors';

type Term = { text: string; kind: 'all' | 'any' | 'none' };

const TERM = /([?-]?)(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))(?:\s+|$)/y;

/**
 * Parses a filter pattern of terms: `ERROR timeout` (all of them), `"two words"`,
 * `?ERROR ?WARN` (any of them), `-health` (none of them). Case matters.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxUnstructured.html
 *
 * @throws AwsError for JSON and space-delimited patterns, which are not simulated
 */
export function parseFilterPattern(
  pattern: string,
): (message: string) => boolean {
  const terms = parseTerms(pattern.trim());
  const of = (kind: Term['kind']) => terms.filter(term => term.kind === kind);
  const [all, any, none] = [of('all'), of('any'), of('none')];
  return message =>
    all.every(({ text }) => message.includes(text)) &&
    (any.length === 0 || any.some(({ text }) => message.includes(text))) &&
    !none.some(({ text }) => message.includes(text));
}

function parseTerms(pattern: string): Term[] {
  if (/^[{[%]/.test(pattern)) {
    throw invalidParameter(
      'Invalid filter pattern: the AWS simulator has patterns of terms, not JSON, space-delimited or regular expression patterns',
    );
  }
  const terms: Term[] = [];
  TERM.lastIndex = 0;
  while (TERM.lastIndex < pattern.length) {
    const match = TERM.exec(pattern);
    if (!match) {
      throw invalidParameter('Invalid filter pattern');
    }
    const [, sign, quoted, bare] = match;
    const kind = ({ '?': 'any', '-': 'none' } as const)[sign] ?? 'all';
    terms.push({ text: quoted?.replace(/\\(.)/g, '$1') ?? bare, kind });
  }
  return terms;
}
