import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from 'react-router';
import { api, ProblemError } from '../api/client.ts';
import { parsePartForm } from './parse-part-form.ts';

/** The list's filter is its address; names in it are those of the API. */
export async function partListLoader({ request }: LoaderFunctionArgs) {
  const query = new URLSearchParams();
  for (const [name, value] of new URL(request.url).searchParams) {
    if (['search', 'category', 'cursor'].includes(name) && value) {
      query.set(name, value);
    }
  }
  const [parts, categories] = await Promise.all([
    api.listParts(query),
    api.listCategories(),
  ]);
  return { parts, categories: categories.items, query };
}

export const partLoader = ({ params }: LoaderFunctionArgs) =>
  api.getPart(params.id ?? '');

export async function partFormLoader({ params }: LoaderFunctionArgs) {
  const [part, categories] = await Promise.all([
    params.id ? api.getPart(params.id) : undefined,
    api.listCategories(),
  ]);
  return { part, categories: categories.items };
}

/**
 * Goes on where the write leads, or hands the page the reason why it was refused.
 * With the status of an error the router does not load the part again: its newer
 * version must not slip into the form unseen.
 */
async function write(run: () => Promise<string>) {
  try {
    return redirect(await run());
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { problem } = error;
    return data(problem, { status: problem.status || 503 });
  }
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

export const deletePartAction = ({ request, params }: ActionFunctionArgs) =>
  write(async () => {
    const form = await request.formData();
    await api.deletePart(params.id ?? '', String(form.get('version')));
    return '/parts';
  });
