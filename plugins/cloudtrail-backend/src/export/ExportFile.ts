import type { ActivityExportManifest } from '@hangar/plugin-cloudtrail-common';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ExportLog } from './ExportLog';
import { type ExportedEvent, rowFormats } from './formatRows';

type Source = {
  /** Batches, the newest events first. */
  events: AsyncIterable<ExportedEvent[]>;
  now: () => number;
};

/**
 * A file on its way to somebody. A batch of events is read when the one before
 * was taken, so that it needs the memory of a few, whatever its size. Its
 * manifest is complete before its last byte is.
 */
export class ExportFile {
  readonly #hash = createHash('sha256');
  #manifest: ActivityExportManifest;

  constructor(
    private readonly log: Pick<ExportLog, 'update'>,
    manifest: ActivityExportManifest,
    private readonly source: Source,
  ) {
    this.#manifest = manifest;
  }

  /** As far as it is known by now. */
  get manifest(): ActivityExportManifest {
    return this.#manifest;
  }

  get contentType(): string {
    return rowFormats[this.#manifest.format].contentType;
  }

  /** The content, once. */
  read(): Readable {
    return Readable.from(this.#readChunks());
  }

  /** Records that the file did not arrive as a whole. */
  async abort(): Promise<void> {
    await this.#finish({ status: 'aborted', sha256: null });
  }

  async *#readChunks(): AsyncGenerator<Buffer> {
    const { head, formatRows } = rowFormats[this.#manifest.format];
    if (head) {
      yield this.#count(head, 0);
    }
    for await (const batch of this.source.events) {
      yield this.#count(formatRows(batch), batch.length);
    }
    const sha256 = this.#hash.digest('hex');
    await this.#finish({ status: 'complete', sha256 });
  }

  #count(text: string, events: number): Buffer {
    const chunk = Buffer.from(text, 'utf8');
    this.#hash.update(chunk);
    const { count, bytes } = this.#manifest;
    this.#manifest = {
      ...this.#manifest,
      count: count + events,
      bytes: bytes + chunk.length,
    };
    return chunk;
  }

  async #finish(
    end: Pick<ActivityExportManifest, 'status' | 'sha256'>,
  ): Promise<void> {
    const finishedAt = new Date(this.source.now()).toISOString();
    this.#manifest = { ...this.#manifest, ...end, finishedAt };
    await this.log.update(this.#manifest);
  }
}
