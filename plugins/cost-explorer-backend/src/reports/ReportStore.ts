import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type {
  SavedReport,
  SavedReportInput,
  SavedReportQuery,
} from '@hangar/plugin-cost-explorer-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { getNextReportAt } from './getNextReportAt';

type ReportRow = {
  id: string;
  owner_ref: string;
  name: string;
  query: string;
  schedule: string;
  is_shared: boolean;
  created_at: string;
  next_at: string | null;
};

const MOST = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps saved reports. A report is its owner's; a shared one can be opened by everybody who signs in. */
export class ReportStore {
  /** @param db - after the migrations */
  constructor(
    private readonly db: Knex,
    private readonly now: () => Date,
  ) {}

  /** One's own and shared ones, by name. */
  async list(userRef: string): Promise<SavedReport[]> {
    const rows = await this.#reports()
      .where({ owner_ref: userRef })
      .orWhere({ is_shared: true })
      .orderBy(['name', 'created_at', 'id']);
    return rows.map(toReport);
  }

  /** @throws NotFoundError when there is none, or it is somebody else's and not shared */
  async get(id: string, userRef: string): Promise<SavedReport> {
    // PostgreSQL takes nothing but UUIDs in the place of one
    const row = UUID.test(id)
      ? await this.#reports().where({ id }).first()
      : undefined;
    if (!row || (row.owner_ref !== userRef && !row.is_shared)) {
      throw new NotFoundError(
        `There is no report ${id}, or its owner does not share it`,
      );
    }
    return toReport(row);
  }

  /** @throws ConflictError when the user has a hundred reports */
  async create(input: SavedReportInput, userRef: string): Promise<SavedReport> {
    const own = await this.#reports()
      .where({ owner_ref: userRef })
      .select('id');
    if (own.length >= MOST) {
      throw new ConflictError(
        `You have ${MOST} saved reports, which is the most there can be. Remove one that you no longer need`,
      );
    }
    const now = this.now();
    const row: ReportRow = {
      id: randomUUID(),
      owner_ref: userRef,
      created_at: now.toISOString(),
      ...toColumns(input, now),
    };
    await this.#reports().insert(row);
    return toReport(row);
  }

  /** @throws NotFoundError as `get`; NotAllowedError when it is shared by somebody else */
  async update(
    id: string,
    input: SavedReportInput,
    userRef: string,
  ): Promise<SavedReport> {
    await this.#checkOwner(id, userRef);
    await this.#reports().where({ id }).update(toColumns(input, this.now()));
    return this.get(id, userRef);
  }

  /** @throws as `update` */
  async remove(id: string, userRef: string): Promise<void> {
    await this.#checkOwner(id, userRef);
    await this.#reports().where({ id }).delete();
  }

  /** The reports that are due now; for {@link ReportSchedule}. */
  async listDue(): Promise<Array<SavedReport & { nextAt: string }>> {
    const rows = await this.#reports()
      .where('next_at', '<=', this.now().toISOString())
      .orderBy(['next_at', 'id']);
    return rows
      .map(toReport)
      .flatMap(report =>
        report.nextAt === null ? [] : [{ ...report, nextAt: report.nextAt }],
      );
  }

  /** Sets when a report is sent next, unless another replica has, or its owner changed it. */
  async reschedule({ id, schedule, nextAt }: SavedReport): Promise<void> {
    await this.#reports()
      .where({ id, next_at: nextAt })
      .update({ next_at: getNextReportAt(schedule, this.now()) });
  }

  #reports() {
    return this.db<ReportRow>('cost_reports');
  }

  async #checkOwner(id: string, userRef: string): Promise<void> {
    const { name, ownerRef } = await this.get(id, userRef);
    if (ownerRef !== userRef) {
      throw new NotAllowedError(
        `Only its owner can change the report "${name}". Save it under a name of your own`,
      );
    }
  }
}

function toColumns(input: SavedReportInput, now: Date) {
  return {
    name: input.name,
    query: JSON.stringify(input.query),
    schedule: input.schedule,
    is_shared: input.isShared,
    next_at: getNextReportAt(input.schedule, now),
  };
}

function toReport(row: ReportRow): SavedReport {
  return {
    id: row.id,
    ownerRef: row.owner_ref,
    name: row.name,
    query: JSON.parse(row.query) as SavedReportQuery,
    schedule: row.schedule as SavedReport['schedule'],
    // SQLite has no booleans
    isShared: Boolean(row.is_shared),
    createdAt: row.created_at,
    nextAt: row.next_at,
  };
}
