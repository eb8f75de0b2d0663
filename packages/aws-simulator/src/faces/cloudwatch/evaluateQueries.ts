import { validationError } from '../AwsError';
import { evaluateExpression } from './math/evaluateExpression';
import {
  isTimeSeries,
  type MathValue,
  type TimeSeries,
} from './math/TimeSeries';
import type { MetricReader } from './MetricReader';
import type { MetricDataQuery } from './schemas';

export type QueryResult = { query: MetricDataQuery; series: TimeSeries };

class QueryEvaluator {
  readonly #queries: ReadonlyMap<string, MetricDataQuery>;
  readonly #reader: MetricReader;
  readonly #values = new Map<string, MathValue>();
  readonly #pending = new Set<string>();

  constructor(queries: ReadonlyArray<MetricDataQuery>, reader: MetricReader) {
    this.#queries = new Map(queries.map(query => [query.Id, query]));
    this.#reader = reader;
  }

  /** The series a query returns; several for an expression with an array. */
  result(query: MetricDataQuery): TimeSeries[] {
    const value = this.#value(query.Id) ?? [];
    if (Array.isArray(value)) {
      return value;
    }
    if (!isTimeSeries(value)) {
      throw expressionError(query.Id, 'the result is not a time series');
    }
    return [query.Expression ? { ...value, label: query.Id } : value];
  }

  #value(id: string): MathValue | undefined {
    const query = this.#queries.get(id);
    const known = this.#values.get(id);
    if (!query || known !== undefined) {
      return known;
    }
    if (this.#pending.has(id)) {
      throw expressionError(id, 'it refers to itself');
    }
    this.#pending.add(id);
    const value = this.#evaluate(query);
    this.#pending.delete(id);
    this.#values.set(id, value);
    return value;
  }

  #evaluate(query: MetricDataQuery): MathValue {
    if (query.MetricStat) {
      return this.#reader.read(query.MetricStat);
    }
    try {
      return evaluateExpression(query.Expression ?? '', {
        value: id => this.#value(id),
        minutes: period => this.#reader.minutes(period),
        metrics: () => this.#metrics(),
      });
    } catch (error) {
      throw expressionError(
        query.Id,
        error instanceof Error ? error.message : String(error),
      );
    }
  }

  #metrics(): Array<{ id: string; series: TimeSeries }> {
    return [...this.#queries.values()]
      .filter(query => query.MetricStat)
      .flatMap(query =>
        this.result(query).map(series => ({ id: query.Id, series })),
      );
  }
}

/** Evaluates the queries of a request, which may refer to one another. */
export function evaluateQueries(
  queries: ReadonlyArray<MetricDataQuery>,
  reader: MetricReader,
): QueryResult[] {
  const evaluator = new QueryEvaluator(queries, reader);
  return queries
    .filter(query => query.ReturnData)
    .flatMap(query =>
      evaluator.result(query).map(series => ({ query, series })),
    );
}

function expressionError(id: string, message: string): Error {
  return validationError(`Error in expression '${id}': ${message}`);
}
