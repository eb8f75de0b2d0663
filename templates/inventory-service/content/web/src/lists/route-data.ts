import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { write } from '../api/send.ts';
import { chosenId, plain, text } from '../forms/form-values.ts';
import { type ListName, listsApi } from './lists-api.ts';

export async function listsLoader({ request }: LoaderFunctionArgs) {
  const [categories, suppliers, locations] = await Promise.all([
    listsApi.categories(),
    listsApi.suppliers(),
    listsApi.locations(),
  ]);
  return {
    categories: categories.items,
    suppliers: suppliers.items,
    locations: locations.items,
    shown: listName(new URL(request.url).searchParams.get('list')),
  };
}

const listName = (value: unknown): ListName =>
  value === 'suppliers' || value === 'locations' ? value : 'categories';

/** What the form holds, as the API of that list wants it. */
function itemFrom(list: ListName, form: FormData): object {
  const name = text(form.get('name'));
  if (list === 'locations') return { code: plain(form.get('code')), name };
  if (list === 'suppliers')
    return { name, email: plain(form.get('email')) || null };
  return { name, parentId: chosenId(form.get('parentId')) ?? null };
}

export const listsAction = ({ request }: ActionFunctionArgs) =>
  write(async () => {
    const form = await request.formData();
    const list = listName(form.get('list'));
    const id = text(form.get('id'));
    const version = text(form.get('version'));
    if (form.get('intent') === 'delete') {
      await listsApi.remove(list, id, version);
    } else if (id) {
      const item = itemFrom(list, form);
      await listsApi.update(list, id, { ...item, version: Number(version) });
    } else {
      await listsApi.create(list, itemFrom(list, form));
    }
    return `/lists?list=${list}`;
  });
