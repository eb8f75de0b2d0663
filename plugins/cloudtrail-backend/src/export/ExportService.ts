import { NotFoundError } from '@backstage/errors';
import type {
  ActivityExportFormat,
  ActivityExportManifest,
  ActivityFilter,
} from '@hangar/plugin-cloudtrail-common';
import { randomUUID } from 'node:crypto';
import type { ActivityView } from '../people';
import type {
  AnswerBasis,
  EventPresenter,
  EventsQuery,
  ServiceSettings,
} from '../services';
import { toStoreQuery } from '../services/toStoreQuery';
import type { ActivityReader } from '../store/types';
import { ExportFile } from './ExportFile';
import type { ExportLog } from './ExportLog';
import type { ExportedEvent } from './formatRows';

/** What somebody wants to take away. */
export type ExportRequest = {
  format: ActivityExportFormat;
  /** Entity ref of the one who asks. */
  requestedBy: string;
  /** Ends the reading of the store. */
  signal: AbortSignal;
};

/** No process works on a file for so long: it has died. */
const LONGEST_MS = 24 * 60 * 60_000;

const toTime = (time: number) => new Date(time).toISOString();

function toFileName(
  { range }: EventsQuery,
  { entityRef }: ActivityView,
  { id, format }: { id: string; format: string },
): string {
  const subject = entityRef?.replace(/[^A-Za-z0-9.-]+/g, '-') ?? 'everything';
  const days = [range.from, range.to - 1].map(time =>
    toTime(time).slice(0, 10),
  );
  return `activity-${subject}-${days.join('-')}-${id.slice(0, 8)}.${format}`;
}

/** Makes files of exactly what a view and a filter hold. */
export class ExportService {
  constructor(
    private readonly options: {
      reader: Pick<ActivityReader, 'streamEvents'>;
      basis: AnswerBasis;
      presenter: EventPresenter;
      log: ExportLog;
      settings: ServiceSettings;
    },
  ) {}

  async start(
    view: ActivityView,
    query: EventsQuery,
    request: ExportRequest,
  ): Promise<ExportFile> {
    const { basis, log, settings } = this.options;
    const answer = await basis.read(query, view);
    const id = randomUUID();
    const { format, requestedBy } = request;
    const filter: ActivityFilter = {
      from: toTime(query.range.from),
      to: toTime(query.range.to),
      ...query.filter,
    };
    const manifest: ActivityExportManifest = {
      ...{ id, format, requestedBy, filter },
      status: 'running',
      fileName: toFileName(query, view, { id, format }),
      entityRef: view.entityRef,
      isPartial: view.isPartial,
      coverage: answer.coverage,
      problems: answer.problems,
      ...{ count: 0, bytes: 0, sha256: null },
      requestedAt: toTime(settings.now()),
      finishedAt: null,
      simulated: settings.simulated,
    };
    await log.add(manifest);
    const events = this.#readEvents(view, query, request.signal);
    return new ExportFile(log, manifest, { events, now: settings.now });
  }

  /**
   * The manifest of a file.
   *
   * @param reader - who asks, and whether they may see what others took away
   * @throws NotFoundError when there is none that they may see
   */
  async getManifest(
    id: string,
    reader: { userRef: string; seesAll: boolean },
  ): Promise<ActivityExportManifest> {
    const { log, settings } = this.options;
    const manifest = await log.get(id);
    if (
      !manifest ||
      (manifest.requestedBy !== reader.userRef && !reader.seesAll)
    ) {
      throw new NotFoundError(
        `There is no export ${id}, or you may not see it`,
      );
    }
    const age = settings.now() - Date.parse(manifest.requestedAt);
    return manifest.status === 'running' && age > LONGEST_MS
      ? { ...manifest, status: 'aborted' }
      : manifest;
  }

  async *#readEvents(
    view: ActivityView,
    query: EventsQuery,
    signal: AbortSignal,
  ): AsyncGenerator<ExportedEvent[]> {
    const { reader, presenter } = this.options;
    const present = await presenter.forAll(view);
    const storeQuery = toStoreQuery(query, view);
    for await (const batch of reader.streamEvents(storeQuery, signal)) {
      yield batch.map(event => ({
        ...present(event),
        errorMessage: event.errorMessage,
        record: event.record,
        maskedPaths: event.maskedPaths,
      }));
    }
  }
}
