import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SavedReport } from '@hangar/plugin-cost-explorer-common';
import type { NoticeLog } from '../notices';
import type { ReportStore } from './ReportStore';
import { toReportNotification } from './toReportNotification';

/** Sends saved reports to their owners when they are due: once each, also with several replicas. */
export class ReportSchedule {
  constructor(
    private readonly reports: ReportStore,
    private readonly notices: NoticeLog,
    private readonly options: {
      notifications: NotificationService;
      logger: LoggerService;
    },
  ) {}

  /** Call it every quarter of an hour. A report that could not be sent is sent by the next run. */
  async run({ signal }: { signal?: AbortSignal } = {}): Promise<void> {
    for (const report of await this.reports.listDue()) {
      if (signal?.aborted) {
        return;
      }
      try {
        await this.#send(report);
      } catch (error) {
        this.options.logger.warn(
          `The cost report ${report.id} could not be sent, the next run tries again: ${stringifyError(error)}`,
        );
      }
    }
  }

  async #send(report: SavedReport & { nextAt: string }): Promise<void> {
    const scope = `cost-report:${report.id}:${report.nextAt}`;
    const wasSent = await this.notices.sendOnce(scope, () =>
      this.options.notifications.send({
        recipients: { type: 'entity', entityRef: report.ownerRef },
        payload: { ...toReportNotification(report), scope },
      }),
    );
    // the replica that has claimed it may still be sending
    if (wasSent || (await this.notices.isSent(scope))) {
      await this.reports.reschedule(report);
    }
  }
}
