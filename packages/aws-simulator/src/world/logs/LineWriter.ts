import { noise } from '../random';
import {
  vocabularies,
  type Vocabulary,
  type VocabularyName,
} from './vocabulary';

export const lineKinds = [
  'request',
  'rejected',
  'failed',
  'event',
  'started',
  'batch',
] as const;

export type LineKind = (typeof lineKinds)[number];

const SAMPLE_SIZE = 64;
const REJECTIONS = [400, 404, 404, 409];

/** Writes the log lines of a service: JSON, as a structured logger does. */
export class LineWriter {
  readonly #seed: number;
  readonly #vocabulary: Vocabulary;
  readonly #typicalBytes = new Map<LineKind, number>();

  constructor(seed: number, vocabulary: VocabularyName) {
    this.#seed = seed;
    this.#vocabulary = vocabularies[vocabulary];
  }

  write(
    kind: LineKind,
    timestamp: number,
    minute: number,
    salt: number,
  ): string {
    const random = (step: number) =>
      noise(this.#seed, minute, salt + step * 97);
    const time = new Date(timestamp).toISOString();
    const requestId = (minute * 4096 + salt).toString(36);
    const [method, url] = pick(this.#vocabulary.routes, random(1));
    switch (kind) {
      case 'request':
        return JSON.stringify({
          level: 'INFO',
          time,
          msg: 'request completed',
          requestId,
          method,
          url,
          statusCode: method === 'POST' ? 201 : 200,
          responseTime: Math.round(8 + 120 * random(2) ** 3),
        });
      case 'rejected':
        return JSON.stringify({
          level: 'WARN',
          time,
          msg: 'request rejected',
          requestId,
          method,
          url,
          statusCode: pick(REJECTIONS, random(2)),
        });
      case 'failed': {
        const { type, message } = pick(this.#vocabulary.errors, random(2));
        return JSON.stringify({
          level: 'ERROR',
          time,
          msg: `request failed: ${message}`,
          requestId,
          method,
          url,
          statusCode: random(3) < 0.7 ? 500 : 503,
          err: { type, message },
        });
      }
      case 'event':
        return JSON.stringify({
          level: 'INFO',
          time,
          ...pick(this.#vocabulary.events, random(2)),
        });
      case 'started':
        return JSON.stringify({
          level: 'INFO',
          time,
          msg: 'server listening at http://0.0.0.0:8080',
        });
      default:
        return JSON.stringify({
          level: 'INFO',
          time,
          msg: 'nightly reconciliation passed a checkpoint',
        });
    }
  }

  /** Mean length of a line of this kind, measured once on a sample. */
  typicalBytes(kind: LineKind): number {
    let bytes = this.#typicalBytes.get(kind);
    if (bytes === undefined) {
      let length = 0;
      for (let minute = 0; minute < SAMPLE_SIZE; minute++) {
        length += Buffer.byteLength(this.write(kind, 0, minute + 29e6, minute));
      }
      bytes = Math.round(length / SAMPLE_SIZE);
      this.#typicalBytes.set(kind, bytes);
    }
    return bytes;
  }
}

function pick<T>(items: ReadonlyArray<T>, random: number): T {
  return items[Math.floor(random * items.length)];
}
