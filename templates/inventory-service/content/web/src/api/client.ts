import type { SignedIn, Session } from '../access/may.ts';
import type {
  CategoryList,
  LocationList,
  SupplierList,
} from '../../../src/lists/schemas.ts';
import type {
  ImportReport,
  Part,
  PartInput,
  PartList,
  PartUpdate,
} from '../../../src/parts/schemas.ts';
import type {
  Movement,
  Reservation,
  StockHistory,
  StockLevels,
} from '../../../src/stock/schemas.ts';
import type { StockSummary } from '../../../src/stock/summary.ts';
import { send } from './send.ts';

export { ProblemError, type ProblemBody } from './problem-error.ts';
export type {
  CategoryList,
  ImportReport,
  LocationList,
  Movement,
  Part,
  PartInput,
  PartList,
  PartUpdate,
  Reservation,
  Session,
  SignedIn,
  StockHistory,
  StockLevels,
  StockSummary,
  SupplierList,
};

const part = (id: string) => `/parts/${encodeURIComponent(id)}`;

/** The service's API, typed by the schemas that it checks. */
export const api = {
  session: () => send<Session>('GET', '/session'),
  listParts: (query: URLSearchParams) =>
    send<PartList>('GET', `/parts?${query}`),
  getPart: (id: string) => send<Part>('GET', part(id)),
  createPart: (input: unknown) => send<Part>('POST', '/parts', input),
  updatePart: (id: string, input: unknown) =>
    send<Part>('PUT', part(id), input),
  deletePart: (id: string, version: string) =>
    send<{ outcome: string }>(
      'DELETE',
      `${part(id)}?version=${encodeURIComponent(version)}`,
    ),
  restorePart: (id: string, version: string) =>
    send<Part>('POST', `${part(id)}/restore`, { version: Number(version) }),
  /** The part that has just this number; undefined where none has. */
  findPart: async (partNumber: string): Promise<Part | undefined> => {
    const query = new URLSearchParams({ partNumber });
    const { items } = await send<PartList>('GET', `/parts?${query}`);
    return items[0];
  },
  importParts: (file: Blob, dryRun: boolean) =>
    send<ImportReport>('POST', `/parts/import?dryRun=${dryRun}`, file),
  listCategories: () => send<CategoryList>('GET', '/categories'),
  stockSummary: () => send<StockSummary>('GET', '/stock/summary'),
  stockOverview: (query: URLSearchParams) =>
    send<PartList>('GET', `/stock/overview?${query}`),
  partStock: (id: string) => send<StockLevels>('GET', `${part(id)}/stock`),
  partMovements: (id: string) =>
    send<{ items: Movement[] }>('GET', `/movements?partId=${id}&limit=10`),
  partHistory: (id: string) =>
    send<StockHistory>('GET', `${part(id)}/stock-history`),
  partReservations: (id: string) =>
    send<{ items: Reservation[]; nextCursor?: string }>(
      'GET',
      `/reservations?partId=${id}&status=open&limit=100`,
    ),
  moveStock: (path: string, movement: object, key: string) =>
    send<Movement>('POST', `/stock/${path}`, movement, key),
  reserveStock: (reservation: object, key: string) =>
    send<Reservation>('POST', '/reservations', reservation, key),
  releaseReservation: (id: string) =>
    send<Reservation>(
      'POST',
      `/reservations/${encodeURIComponent(id)}/release`,
    ),
};
