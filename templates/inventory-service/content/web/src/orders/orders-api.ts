import type { OrderStatus } from '../../../src/database/schema.ts';
import type { Part } from '../api/client.ts';
import { send } from '../api/send.ts';

export type { OrderStatus };
export type Money = Part['unitPrice'];
type Person = { id: number; displayName: string };

export type OrderSummary = {
  id: number;
  orderNumber: string;
  status: OrderStatus;
  supplier?: { id: number; name: string };
  automatic: boolean;
  expectedOn?: string;
  lineCount: number;
  total: Money | null;
  createdAt: string;
  createdBy?: Person;
  version: number;
};
export type OrderLine = {
  id: number;
  part: { id: number; partNumber: string; name: string; unit: Part['unit'] };
  quantity: number;
  received: number;
  unitPrice: Money;
};
export type OrderEvent = {
  kind: 'created' | 'changed' | 'ordered' | 'received' | 'cancelled';
  fromStatus?: OrderStatus;
  toStatus: OrderStatus;
  note: string;
  user?: Person;
  occurredAt: string;
};
export type Order = OrderSummary & {
  note: string;
  lines: OrderLine[];
  history: OrderEvent[];
};
export type OrderList = { items: OrderSummary[]; nextCursor?: string };

const address = (id: string) => `/orders/${encodeURIComponent(id)}`;

export const ordersApi = {
  list: (query: URLSearchParams) => send<OrderList>('GET', `/orders?${query}`),
  get: (id: string) => send<Order>('GET', address(id)),
  create: (order: object, key: string) =>
    send<Order>('POST', '/orders', order, key),
  update: (id: string, order: object) => send<Order>('PUT', address(id), order),
  order: (id: string, version: number) =>
    send<Order>('POST', `${address(id)}/order`, { version }),
  cancel: (id: string, version: number, note: string) =>
    send<Order>('POST', `${address(id)}/cancel`, { version, note }),
  receive: (id: string, receipt: object, key: string) =>
    send<Order>('POST', `${address(id)}/receipts`, receipt, key),
};
