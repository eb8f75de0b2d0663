import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { attempt, write } from '../api/send.ts';
import { knownQuery, plain, text, wholeNumber } from '../forms/form-values.ts';
import { listsApi } from '../lists/lists-api.ts';
import { ordersApi, type OrderStatus } from './orders-api.ts';
import { parseOrderForm } from './parse-order-form.ts';

/** The columns of the board: orders that still need somebody. */
export const OPEN: OrderStatus[] = ['draft', 'ordered', 'partly_received'];

const withStatus = (query: URLSearchParams, status: OrderStatus) => {
  const params = new URLSearchParams(query);
  params.set('status', status);
  return params;
};

/** One list where a status is chosen; otherwise a column for each open status. */
export async function ordersLoader({ request }: LoaderFunctionArgs) {
  const query = knownQuery(request.url, [
    'status',
    'supplierId',
    'automatic',
    'cursor',
  ]);
  const status = query.get('status') as OrderStatus | null;
  const shown = status ? [status] : OPEN;
  const [suppliers, ...lists] = await Promise.all([
    listsApi.suppliers(),
    ...shown.map(each => ordersApi.list(withStatus(query, each))),
  ]);
  const columns = shown.map((each, index) => ({
    status: each,
    orders: lists[index]?.items ?? [],
    next: lists[index]?.nextCursor,
  }));
  return { query, columns, suppliers: suppliers.items };
}

export async function orderLoader({ params }: LoaderFunctionArgs) {
  const [order, locations] = await Promise.all([
    ordersApi.get(params.id ?? ''),
    listsApi.locations(),
  ]);
  return { order, locations: locations.items };
}

export async function orderFormLoader({ params, request }: LoaderFunctionArgs) {
  const [order, suppliers] = await Promise.all([
    params.id ? ordersApi.get(params.id) : undefined,
    listsApi.suppliers(),
  ]);
  const partNumber = new URL(request.url).searchParams.get('partNumber') ?? '';
  return { order, suppliers: suppliers.items, partNumber };
}

export const createOrderAction = ({ request }: ActionFunctionArgs) =>
  write(async () => {
    const form = await request.formData();
    const order = await parseOrderForm(form);
    const { id } = await ordersApi.create(order, text(form.get('key')));
    return `/orders/${id}`;
  });

export const updateOrderAction = ({ request, params }: ActionFunctionArgs) =>
  write(async () => {
    const form = await request.formData();
    const order = await parseOrderForm(form);
    const version = Number(form.get('version'));
    await ordersApi.update(params.id ?? '', { ...order, version });
    return `/orders/${params.id}`;
  });

/** Lines of which something arrived. */
function receiptFrom(form: FormData) {
  const quantities = form.getAll('quantity');
  const locationIds = form.getAll('locationId');
  const lines = form.getAll('lineId').map((lineId, index) => ({
    lineId: Number(lineId),
    quantity: wholeNumber(quantities[index] ?? ''),
    locationId: Number(locationIds[index]),
  }));
  return {
    lines: lines.filter(({ quantity }) => quantity !== '' && quantity !== 0),
    reference: plain(form.get('reference')),
  };
}

/** Marks a draft as ordered. */
export const orderAction = ({ request, params }: ActionFunctionArgs) =>
  write(async () => {
    const id = params.id ?? '';
    const form = await request.formData();
    await ordersApi.order(id, Number(form.get('version')));
    return `/orders/${id}`;
  });

/** Receives or cancels an order, from a dialog; the form's `intent` says which. */
export const orderStepAction = ({ request, params }: ActionFunctionArgs) =>
  attempt(async () => {
    const id = params.id ?? '';
    const form = await request.formData();
    if (form.get('intent') === 'receive') {
      return ordersApi.receive(id, receiptFrom(form), text(form.get('key')));
    }
    const version = Number(form.get('version'));
    return ordersApi.cancel(id, version, text(form.get('note')));
  });
