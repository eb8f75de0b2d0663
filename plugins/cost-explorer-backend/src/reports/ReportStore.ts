import type {
  SavedReport,
  SavedReportInput,
} from '@hangar/plugin-cost-explorer-common';
import type { Knex } from 'knex';

/** Keeps saved reports. A report is its owner's; a shared one can be opened by everybody who signs in. */
export class ReportStore {
  /** @param db - after the migrations */
  constructor(
    protected readonly db: Knex,
    protected readonly now: () => Date,
  ) {}

  /** One's own and shared ones, by name. */
  async list(_userRef: string): Promise<SavedReport[]> {
    return [];
  }

  /** @throws NotFoundError when there is none, or it is somebody else's and not shared */
  async get(_id: string, _userRef: string): Promise<SavedReport> {
    throw new Error();
  }

  /** @throws ConflictError when the user has a hundred reports */
  async create(
    _input: SavedReportInput,
    _userRef: string,
  ): Promise<SavedReport> {
    throw new Error();
  }

  /** @throws NotFoundError as `get`; NotAllowedError when it is shared by somebody else */
  async update(
    _id: string,
    _input: SavedReportInput,
    _userRef: string,
  ): Promise<SavedReport> {
    throw new Error();
  }

  /** @throws as `update` */
  async remove(_id: string, _userRef: string): Promise<void> {}
}
