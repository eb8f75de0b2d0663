import type {
  CategoryList,
  LocationList,
  SupplierList,
} from '../../../src/lists/schemas.ts';
import { send } from '../api/send.ts';

export type Category = CategoryList['items'][number];
export type Supplier = SupplierList['items'][number];
export type Location = LocationList['items'][number];
/** The three lists that parts refer to. */
export type ListName = 'categories' | 'suppliers' | 'locations';

export const listsApi = {
  categories: () => send<CategoryList>('GET', '/categories'),
  suppliers: () => send<SupplierList>('GET', '/suppliers'),
  locations: () => send<LocationList>('GET', '/locations'),
  create: (list: ListName, item: object) => send('POST', `/${list}`, item),
  update: (list: ListName, id: string, item: object) =>
    send('PUT', `/${list}/${encodeURIComponent(id)}`, item),
  remove: (list: ListName, id: string, version: string) =>
    send(
      'DELETE',
      `/${list}/${encodeURIComponent(id)}?version=${encodeURIComponent(version)}`,
    ),
};
