import { malformedQuery } from '../errors';
import { parseFilter, type Predicate } from './parseFilter';
import { parseStats, type Stats } from './parseStats';
import { TokenReader } from './TokenReader';
import { tokenize, type Token } from './tokenize';

/** A Logs Insights query, understood. */
export type InsightsQuery = {
  fields: string[];
  filters: Predicate[];
  sort?: { field: string; descending: boolean };
  limit?: number;
  stats?: Stats;
};

/**
 * Parses the practical part of the Logs Insights language: `fields`, `display`,
 * `filter`, `sort`, `limit` and `stats`.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 *
 * @throws AwsError MalformedQueryException, naming what is not understood
 */
export function parseQuery(text: string): InsightsQuery {
  const query: InsightsQuery = { fields: [], filters: [] };
  for (const command of splitCommands(tokenize(text))) {
    const reader = new TokenReader(command);
    parseCommand(reader, query);
    if (!reader.isAtEnd) {
      throw reader.unexpected();
    }
  }
  return query;
}

function parseCommand(reader: TokenReader, query: InsightsQuery): void {
  const name = reader.word();
  switch (name.toLowerCase()) {
    case 'fields':
    case 'display':
      do {
        query.fields.push(reader.word());
      } while (reader.accept(','));
      break;
    case 'filter':
      query.filters.push(parseFilter(reader));
      break;
    case 'sort': {
      const field = reader.word();
      const descending = !reader.accept('asc');
      reader.accept('desc');
      query.sort = { field, descending };
      break;
    }
    case 'limit':
    case 'head':
      query.limit = reader.number();
      break;
    case 'stats':
      query.stats = parseStats(reader);
      break;
    default:
      throw malformedQuery(
        `the AWS simulator does not have the command ${name} of Logs Insights`,
      );
  }
}

function splitCommands(tokens: ReadonlyArray<Token>): Token[][] {
  const commands: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'symbol' && token.value === '|') {
      commands.push([]);
    } else {
      commands[commands.length - 1].push(token);
    }
  }
  const given = commands.filter(command => command.length > 0);
  if (given.length === 0) {
    throw malformedQuery('the query is empty');
  }
  return given;
}
