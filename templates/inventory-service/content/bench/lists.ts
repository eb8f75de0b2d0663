import {
  type Explained,
  nodesOf,
  type PlanNode,
  type PlansDuring,
  rowsRead,
} from './plans.ts';
import type { Target } from './service.ts';

/**
 * What a list may go through to find what it shows: so many rows of a table from end to end, which
 * is all of a small one, and so many of a table or an index in one look.
 */
const MOST = { scanned: 2_000, looked: 10_000 };

/** Tables that grow: reading one from end to end is what a list must not do, however few it has. */
const GROWING = [
  'parts',
  'stock_levels',
  'movements',
  'reservations',
  'orders',
  'order_lines',
  'order_events',
  'audit_events',
];

const DAY = new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10);

/** Every list with each of its filters; ids and words that the sample data has. */
const LISTS: Record<string, string[]> = {
  '/parts': [
    '',
    'search=プロペラ',
    'search=AF-0012',
    'search=カーボン 123',
    'search=ない語',
    'partNumber=BT-000001',
    'categoryId=2',
    'categoryId=60&state=low',
    'supplierId=7',
    'state=out',
    'state=enough',
    'archived=true',
    'search=モーター&state=low',
  ],
  '/stock/overview': ['', 'state=out', 'state=low', 'state=enough'],
  '/stock/summary': [''],
  '/parts/123/stock': [''],
  '/parts/123/stock-history': [''],
  '/movements': [
    '',
    'partId=123',
    'kind=transfer',
    'userId=3',
    `from=${DAY}T00:00:00Z&to=${DAY}T12:00:00Z`,
  ],
  '/reservations': ['', 'partId=16', 'status=open'],
  '/orders': [
    '',
    'status=ordered',
    'supplierId=7',
    'partId=124',
    'automatic=true',
    'status=partly_received&supplierId=7',
  ],
  '/orders/123': [''],
  '/audit': [
    '',
    'userId=3',
    'action=part.updated',
    'recordType=part&recordId=7',
    `from=${DAY}T00:00:00Z&to=${DAY}T12:00:00Z`,
  ],
  '/users': [''],
  '/categories': [''],
  '/suppliers': [''],
  '/locations': [''],
};

async function read({ url, headers }: Target, path: string, query: string) {
  const encoded = new URLSearchParams(query);
  const response = await fetch(`${url}/api/v1${path}?${encoded}`, { headers });
  const body = (await response.json()) as { nextCursor?: string };
  if (!response.ok) {
    throw new Error(`${path}?${query}: ${JSON.stringify(body)}`);
  }
  return body.nextCursor;
}

/** The first page and the second. */
async function readPages(target: Target, path: string, query: string) {
  const cursor = await read(target, path, query);
  if (!cursor) return;
  const next = new URLSearchParams(query);
  next.set('cursor', cursor);
  await read(target, path, next.toString());
}

function faultsOf(node: PlanNode): string[] {
  const target = node['Relation Name'] ?? node['Index Name'] ?? '';
  const rows = rowsRead(node);
  if (
    node['Node Type'] === 'Seq Scan' &&
    (GROWING.includes(target) || rows > MOST.scanned)
  ) {
    return [`reads all of ${target}`];
  }
  return rows > MOST.looked
    ? [`goes through ${Math.round(rows)} rows of ${target}`]
    : [];
}

export type ListPlan = {
  list: string;
  indexes: string[];
  /** What it must not do and does. */
  faults: string[];
  /** The most rows that a step of a plan went through in one look, and in all its looks. */
  looked: number;
  together: number;
};

function planOf(list: string, plans: Explained[]): ListPlan {
  const nodes = plans.flatMap(({ Plan }) =>
    [...nodesOf(Plan)].map(([node]) => node),
  );
  const most = (of: (node: PlanNode) => number) =>
    Math.round(Math.max(...nodes.map(of)));
  return {
    list,
    indexes: [...new Set(nodes.flatMap(node => node['Index Name'] ?? []))],
    faults: [...new Set(nodes.flatMap(faultsOf))],
    looked: most(rowsRead),
    together: most(node => rowsRead(node) * (node['Actual Loops'] ?? 1)),
  };
}

/** How the database finds what each list shows. */
export async function planLists(
  target: Target,
  plansDuring: PlansDuring,
): Promise<ListPlan[]> {
  const lists: ListPlan[] = [];
  for (const [path, queries] of Object.entries(LISTS)) {
    for (const query of queries) {
      const plans = await plansDuring(() => readPages(target, path, query));
      const own = plans.filter(
        plan => !/from "?sessions/.test(plan['Query Text']),
      );
      if (own.length === 0) throw new Error(`${path}: no plan was logged.`);
      lists.push(planOf(query ? `${path}?${query}` : path, own));
    }
  }
  return lists;
}
