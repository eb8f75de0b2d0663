import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import type { Knex } from 'knex';
import { AnomalyIngest, type AnomalyStore } from '../anomalies';
import {
  BudgetIngest,
  type BudgetService,
  type BudgetStore,
  type BudgetSubjects,
  BudgetWatch,
} from '../budgets';
import { NoticeLog } from '../notices';
import { ReportSchedule, type ReportStore } from '../reports';
import { RequestCounts } from '../store';

export type CostPlanningOptions = {
  db: Knex;
  clients: AwsClientsService;
  notifications: NotificationService;
  logger: LoggerService;
  now: () => Date;
  anomalies: AnomalyStore;
  budgetStore: BudgetStore;
  budgets: BudgetService;
  subjects: BudgetSubjects;
  reports: ReportStore;
  /** Accounts whose Cost Explorer is read. */
  payerIds: readonly string[];
  /** Accounts whose budgets are read; the payers, and those that are configured beside them. */
  budgetAccountIds: readonly string[];
};

/**
 * What follows a read of the costs (anomalies, budgets and the notices about
 * them), and what goes by the calendar (saved reports).
 *
 * @returns `onRead`, to be called after each read of the costs, and `schedule`, to be called once
 */
export function createCostPlanning(options: CostPlanningOptions) {
  const { db, clients, notifications, logger, now } = options;
  const notices = new NoticeLog(db, now);
  const reports = new ReportSchedule(options.reports, notices, {
    notifications,
    logger,
  });
  const steps = [
    new AnomalyIngest(clients, options.anomalies, {
      accountIds: options.payerIds,
      requests: new RequestCounts(db, now),
      logger,
      now,
    }),
    new BudgetIngest(clients, options.budgetStore, {
      accountIds: options.budgetAccountIds,
      logger,
      now,
    }),
    new BudgetWatch(options.budgets, options.subjects, notices, {
      notifications,
      logger,
    }),
  ];
  return {
    /** Reads anomalies and budgets once, then tells owners of budgets. For `onRead` of the ingest; never throws. */
    async onRead(signal: AbortSignal): Promise<void> {
      for (const step of steps) {
        try {
          await step.run({ signal });
        } catch (error) {
          logger.warn(
            `Not all that follows a read of the costs could be done, the next read tries again: ${stringifyError(error)}`,
          );
        }
      }
    },
    /** Sends saved reports when they are due, in one replica at a time. */
    async schedule(scheduler: SchedulerService): Promise<void> {
      await scheduler.scheduleTask({
        id: 'cost-explorer-reports',
        scope: 'global',
        frequency: { minutes: 15 },
        timeout: { minutes: 10 },
        initialDelay: { minutes: 1 },
        fn: signal => reports.run({ signal }),
      });
    },
  };
}
