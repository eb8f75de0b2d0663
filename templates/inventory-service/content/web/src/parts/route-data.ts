import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { api } from '../api/client.ts';
import { newKey, write } from '../api/send.ts';
import { listsApi } from '../lists/lists-api.ts';
import { parsePartForm } from './parse-part-form.ts';

/** The list's filter is its address; names in it are those of the API. */
export async function partListLoader({ request }: LoaderFunctionArgs) {
  const query = new URLSearchParams();
  for (const [name, value] of new URL(request.url).searchParams) {
    if (['search', 'categoryId', 'state', 'cursor'].includes(name) && value) {
      query.set(name, value);
    }
  }
  const [parts, categories] = await Promise.all([
    api.listParts(query),
    api.listCategories(),
  ]);
  return { parts, categories: categories.items, query };
}

export async function partLoader({ params }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const part = await api.getPart(id);
  const [levels, movements] = await Promise.all([
    api.partStock(id),
    api.partMovements(id),
  ]);
  return { part, levels, movements: movements.items };
}

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

/** Deletes the part, or moves its stock; the form's `intent` says which. */
export const partAction = ({ request, params }: ActionFunctionArgs) =>
  write(async () => {
    const form = await request.formData();
    const id = params.id ?? '';
    const intent = String(form.get('intent'));
    if (intent === 'receipts' || intent === 'issues') {
      const text = (name: string) => String(form.get(name) ?? '').trim();
      const movement = {
        partId: Number(id),
        locationId: Number(form.get('locationId')),
        quantity: Number(text('quantity').normalize('NFKC')),
        reason: text('reason'),
        reference: text('reference'),
      };
      await api.moveStock(intent, movement, text('key') || newKey());
      return `/parts/${id}`;
    }
    await api.deletePart(id, String(form.get('version')));
    return '/parts';
  });

export async function overviewLoader({ request }: LoaderFunctionArgs) {
  const query = new URLSearchParams();
  for (const [name, value] of new URL(request.url).searchParams) {
    if (['state', 'cursor'].includes(name) && value) query.set(name, value);
  }
  const [summary, parts] = await Promise.all([
    api.stockSummary(),
    api.stockOverview(query),
  ]);
  return { summary, parts, query };
}
