import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { write } from '../api/send.ts';
import { knownQuery, plain, text } from '../forms/form-values.ts';
import { usersApi } from './users-api.ts';

export async function usersLoader({ request }: LoaderFunctionArgs) {
  const query = knownQuery(request.url, ['search', 'cursor']);
  return { users: await usersApi.list(query), query };
}

export async function userLoader({ params }: LoaderFunctionArgs) {
  return { user: params.id ? await usersApi.get(params.id) : undefined };
}

/** Each checked box is named by its area and holds the action. */
function userFrom(form: FormData) {
  return {
    displayName: text(form.get('displayName')),
    role: text(form.get('role')),
    grants: {
      parts: form.getAll('parts'),
      stock: form.getAll('stock'),
      orders: form.getAll('orders'),
    },
  };
}

export const inviteUserAction = ({ request }: ActionFunctionArgs) =>
  write(async () => {
    const form = await request.formData();
    await usersApi.invite({
      ...userFrom(form),
      email: plain(form.get('email')),
    });
    return '/users';
  });

export const updateUserAction = ({ request, params }: ActionFunctionArgs) =>
  write(async () => {
    const form = await request.formData();
    await usersApi.update(params.id ?? '', {
      ...userFrom(form),
      active: form.get('active') === 'true',
      version: Number(form.get('version')),
    });
    return '/users';
  });
