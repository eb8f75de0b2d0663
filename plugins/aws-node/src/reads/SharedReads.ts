import { LRUCache } from 'lru-cache';
import { AwsError, isAwsError } from '../errors';
import { toReadKey } from './toReadKey';
import type { SharedAnswer, SharedReadOptions } from './types';
import { Watchers } from './Watchers';

type Answer = { value: object; at: number };
type Failure = { error: AwsError; retryAt: number };
type Load = { load: () => Promise<object> };

const MAX_ENTRIES = 5_000;
const MAX_CHARACTERS = 64 * 1024 * 1024;
const RETRY_AFTER_MS = 5_000;

/**
 * Shares reads of AWS between everybody who asks for the same: requests in
 * flight are one, answers are kept by their lifetime, an answer that is due is
 * served while it is refreshed, and when AWS does not answer, the last good
 * answer is served with its age. An error is never kept as an answer.
 *
 * It knows nothing of who may read what: authorise first, then ask it.
 *
 * @public
 */
export class SharedReads {
  private readonly answers: LRUCache<string, Answer, Load>;
  private readonly failures: LRUCache<string, Failure>;
  private readonly watchers = new Map<string, Watchers>();
  private readonly now: () => number;

  constructor(
    options: {
      /** How much is kept, in characters of JSON; 64 Mi by default. */
      maxCharacters?: number;
      /** Milliseconds since the epoch. */
      now?: () => number;
    } = {},
  ) {
    this.now = options.now ?? (() => Date.now());
    this.failures = new LRUCache({ max: MAX_ENTRIES });
    this.answers = new LRUCache<string, Answer, Load>({
      max: MAX_ENTRIES,
      maxSize: options.maxCharacters ?? MAX_CHARACTERS,
      sizeCalculation: ({ value }) => JSON.stringify(value).length || 1,
      perf: { now: this.now },
      ttlResolution: 0,
      // an answer pushed out while it is on its way still reaches its waiters
      ignoreFetchAbort: true,
      noDeleteOnFetchRejection: true,
      fetchMethod: (key, _last, { context }) => this.fetch(key, context),
    });
  }

  /**
   * The answer to a read: from memory while it is good, from AWS otherwise.
   *
   * @throws what `load` throws, when there is no last good answer to serve
   */
  async read<T extends object>(
    options: SharedReadOptions<T>,
  ): Promise<SharedAnswer<T>> {
    const { lifetime, signal } = options;
    const key = toReadKey(options);
    const failure = this.failures.get(key);
    if (failure && this.now() < failure.retryAt) {
      const lastGood = this.getLastGood<T>(key, lifetime.lastGood);
      if (lastGood) {
        return { ...lastGood, stale: true, error: failure.error };
      }
    }
    try {
      const answer = await this.getOrFetch(key, options);
      signal?.throwIfAborted();
      return this.toShared<T>(key, answer, lifetime.fresh);
    } catch (error) {
      const lastGood = this.getLastGood<T>(key, lifetime.lastGood);
      if (lastGood && isAwsError(error)) {
        return { ...lastGood, stale: true, error };
      }
      throw error;
    }
  }

  private async getOrFetch<T extends object>(
    key: string,
    options: SharedReadOptions<T>,
  ): Promise<Answer> {
    const { lifetime, load, signal } = options;
    const lastGood = this.answers.peek(key, { allowStale: true });
    const age = lastGood ? this.now() - lastGood.at : Infinity;
    if (lastGood && age <= lifetime.fresh) {
      return lastGood;
    }

    let watchers = this.watchers.get(key);
    if (!watchers) {
      watchers = new Watchers();
      this.watchers.set(key, watchers);
    }
    const { abandoned } = watchers;
    const loadSignal = lifetime.abortWhenUnwatched
      ? this.forgetWhenAbandoned(key, abandoned)
      : new AbortController().signal;

    const answer = this.answers.forceFetch(key, {
      ttl: lifetime.fresh,
      allowStale: age <= lifetime.fresh + lifetime.whileRefreshing,
      context: { load: () => load(loadSignal) },
    });
    return watchers.watch(answer, signal);
  }

  // whoever asks next starts anew instead of joining a read that is given up
  private forgetWhenAbandoned(key: string, abandoned: AbortSignal) {
    abandoned.addEventListener('abort', () => {
      this.watchers.delete(key);
      this.answers.delete(key);
    });
    return abandoned;
  }

  private async fetch(key: string, { load }: Load): Promise<Answer> {
    const watchers = this.watchers.get(key);
    try {
      const value = await load();
      this.failures.delete(key);
      return { value, at: this.now() };
    } catch (error) {
      if (isAwsError(error)) {
        this.failures.set(key, {
          error,
          retryAt: this.now() + RETRY_AFTER_MS,
        });
      }
      throw error;
    } finally {
      if (this.watchers.get(key) === watchers) {
        this.watchers.delete(key);
      }
    }
  }

  private toShared<T>(
    key: string,
    answer: Answer,
    fresh: number,
  ): SharedAnswer<T> {
    const error =
      this.now() - answer.at > fresh
        ? this.failures.get(key)?.error
        : undefined;
    return {
      // the key holds the operation, and an operation has one type of answer
      value: answer.value as T,
      asOf: new Date(answer.at),
      stale: error !== undefined,
      ...(error && { error }),
    };
  }

  private getLastGood<T>(key: string, maxAge: number) {
    const answer = this.answers.peek(key, { allowStale: true });
    return answer && this.now() - answer.at <= maxAge
      ? { value: answer.value as T, asOf: new Date(answer.at) }
      : undefined;
  }
}
