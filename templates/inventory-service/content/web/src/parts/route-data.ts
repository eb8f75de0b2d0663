import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { api } from '../api/client.ts';
import { write } from '../api/send.ts';
import { knownQuery } from '../forms/form-values.ts';
import { listsApi } from '../lists/lists-api.ts';
import { parsePartForm } from './parse-part-form.ts';

/** The list's filter is its address; names in it are those of the API. */
export async function partListLoader({ request }: LoaderFunctionArgs) {
  const query = knownQuery(request.url, [
    'search',
    'categoryId',
    'state',
    'archived',
    'cursor',
  ]);
  const [parts, categories] = await Promise.all([
    api.listParts(query),
    listsApi.categories(),
  ]);
  return { parts, categories: categories.items, query };
}

export async function partLoader({ params }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const [part, stock, locations, movements, reservations, history] =
    await Promise.all([
      api.getPart(id),
      api.partStock(id),
      listsApi.locations(),
      api.partMovements(id),
      api.partReservations(id),
      api.partHistory(id),
    ]);
  return {
    part,
    levels: stock.levels,
    locations: locations.items,
    movements: movements.items,
    reservations: reservations.items,
    points: history.points,
  };
}

export type PartStockData = Awaited<ReturnType<typeof partLoader>>;

export async function partFormLoader({ params }: LoaderFunctionArgs) {
  const [part, categories, locations, suppliers] = await Promise.all([
    params.id ? api.getPart(params.id) : undefined,
    listsApi.categories(),
    listsApi.locations(),
    listsApi.suppliers(),
  ]);
  return {
    part,
    choices: {
      categories: categories.items,
      locations: locations.items,
      suppliers: suppliers.items,
    },
  };
}

export const createPartAction = ({ request }: ActionFunctionArgs) =>
  write(async () => {
    const part = await api.createPart(parsePartForm(await request.formData()));
    return `/parts/${part.id}`;
  });

export const updatePartAction = ({ request, params }: ActionFunctionArgs) =>
  write(async () => {
    const form = await request.formData();
    const part = await api.updatePart(params.id ?? '', {
      ...parsePartForm(form),
      version: Number(form.get('version')),
    });
    return `/parts/${part.id}`;
  });

/** Deletes or archives the part, or brings it back; the form's `intent` says which. */
export const partAction = ({ request, params }: ActionFunctionArgs) =>
  write(async () => {
    const form = await request.formData();
    const id = params.id ?? '';
    const version = String(form.get('version'));
    if (form.get('intent') === 'restore') {
      await api.restorePart(id, version);
      return `/parts/${id}`;
    }
    const { outcome } = await api.deletePart(id, version);
    return outcome === 'archived' ? `/parts/${id}` : '/parts';
  });

export async function overviewLoader({ request }: LoaderFunctionArgs) {
  const query = knownQuery(request.url, ['state', 'cursor']);
  const [summary, parts] = await Promise.all([
    api.stockSummary(),
    api.stockOverview(query),
  ]);
  return { summary, parts, query };
}
