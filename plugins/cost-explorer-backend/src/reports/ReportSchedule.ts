import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { NoticeLog } from '../notices';
import type { ReportStore } from './ReportStore';

/** Sends saved reports when they are due. */
export class ReportSchedule {
  constructor(
    private readonly reports: ReportStore,
    private readonly notices: NoticeLog,
    private readonly options: {
      notifications: NotificationService;
      logger: LoggerService;
    },
  ) {}

  /** Call it every quarter of an hour, in a task of scope `global`. */
  async run(_options: { signal?: AbortSignal } = {}): Promise<void> {}
}
