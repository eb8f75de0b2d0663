import { randomInt, randomUUID } from 'node:crypto';
import type { SeedSize } from './seed/size.ts';

export type Call = {
  method: 'GET' | 'POST';
  path: string;
  body?: object;
};

/** Each round makes the calls of one user action, which follow each other on one connection. */
export type Scenario = {
  name: string;
  kind: 'read' | 'write';
  calls: (round: Round) => Call[];
  length: number;
};

export type Round = { partId: number };

const pick = <T>(values: readonly T[]): T =>
  values[randomInt(values.length)] as T;
const get = (path: string, query: Record<string, string> = {}): Call => {
  const text = new URLSearchParams(query).toString();
  return { method: 'GET', path: `/api/v1${path}${text && `?${text}`}` };
};

/** What people look for: Japanese inside a name, the beginning of a number, a category, a state. */
function searchOf(size: SeedSize): Record<string, string> {
  const number = String(randomInt(1, size.parts)).padStart(6, '0');
  return pick([
    () => ({
      search: pick(['プロペラ', 'モーター', '赤外線', 'ｺﾈｸﾀｰ', 'ワイヤー']),
    }),
    () => ({ search: `${pick(['カーボン', 'ブラシレス'])} ${randomInt(997)}` }),
    () => ({
      search: `${pick(['AF', 'BT', 'CM', 'EL'])}-${number.slice(0, 4)}`,
    }),
    () => ({ search: `型式 ${randomInt(9973)}` }),
    () => ({ partNumber: `${pick(['AF', 'BT'])}-${number}` }),
    () => ({ categoryId: String(randomInt(1, 152)) }),
    () => ({ categoryId: String(randomInt(1, 56)), state: 'low' }),
    () => ({ state: pick(['out', 'low', 'enough']) }),
    () => ({ supplierId: String(randomInt(1, size.suppliers)) }),
  ])();
}

/** A part with stock: only every fiftieth has none. */
function partWithStock(size: SeedSize): number {
  const id = randomInt(1, size.parts);
  return id % 50 === 0 ? id + 1 : id;
}

const issueOf = (size: SeedSize, partId: number): Call => ({
  method: 'POST',
  path: '/api/v1/stock/issues',
  body: {
    partId,
    locationId: 1 + (partId % size.locations),
    quantity: 1,
    reason: '組立',
    reference: `JOB-${randomInt(5000)}`,
  },
});

function orderOf(size: SeedSize, partId: number): Call {
  const count = randomInt(1, 6);
  const lines = Array.from({ length: count }, (_, index) => {
    const id = ((partId + index * 1009) % size.parts) + 1;
    // Every hundredth part is archived.
    return {
      partId: id % 100 === 50 ? id + 1 : id,
      quantity: randomInt(1, 20),
    };
  });
  const supplierId = randomInt(1, size.suppliers);
  const body = { supplierId, note: '', lines };
  return { method: 'POST', path: '/api/v1/orders', body };
}

export function scenariosFor(size: SeedSize): Scenario[] {
  return [
    {
      name: 'search parts',
      kind: 'read',
      length: 1,
      calls: () => [get('/parts', searchOf(size))],
    },
    {
      name: 'part page',
      kind: 'read',
      length: 3,
      calls: ({ partId }) => [
        get(`/parts/${partId}`),
        get(`/parts/${partId}/stock`),
        get('/movements', { partId: String(partId) }),
      ],
    },
    {
      name: 'stock overview',
      kind: 'read',
      length: 2,
      calls: () => [
        get(
          '/stock/overview',
          pick<Record<string, string>>([
            {},
            { state: 'low' },
            { state: 'out' },
          ]),
        ),
        get('/stock/summary'),
      ],
    },
    {
      name: 'issue stock',
      kind: 'write',
      length: 1,
      calls: ({ partId }) => [issueOf(size, partId)],
    },
    {
      name: 'create order',
      kind: 'write',
      length: 1,
      calls: ({ partId }) => [orderOf(size, partId)],
    },
  ];
}

export const roundOf = (size: SeedSize): Round => ({
  partId: partWithStock(size),
});
export const newKey = () => `bench-${randomUUID()}`;
