import type {
  CategoryList,
  Part,
  PartInput,
  PartList,
  PartUpdate,
} from '../../../src/parts/schemas.ts';
import type { ProblemBody } from '../../../src/problems/problem.ts';

export type {
  CategoryList,
  Part,
  PartInput,
  PartList,
  PartUpdate,
  ProblemBody,
};

/** An answer of the service that is not the one asked for. */
export class ProblemError extends Error {
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super(problem.detail);
    this.problem = problem;
  }
}

const unreachable: ProblemBody = {
  title: 'Unreachable',
  status: 0,
  detail: 'The service does not answer.',
  code: 'unreachable',
  requestId: '',
};

async function readProblem(response: Response): Promise<ProblemBody> {
  const isProblem = response.headers
    .get('content-type')
    ?.startsWith('application/problem+json');
  return isProblem
    ? await response.json()
    : { ...unreachable, status: response.status };
}

async function request<T>(
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch(() => {
    throw new ProblemError(unreachable);
  });
  if (!response.ok) throw new ProblemError(await readProblem(response));
  return response.status === 204 ? (undefined as T) : response.json();
}

/** The service's API, typed by the schemas that it checks. */
export const api = {
  listParts: (query: URLSearchParams) =>
    request<PartList>('GET', `/parts?${query}`),
  getPart: (id: string) =>
    request<Part>('GET', `/parts/${encodeURIComponent(id)}`),
  createPart: (part: unknown) => request<Part>('POST', '/parts', part),
  updatePart: (id: string, part: unknown) =>
    request<Part>('PUT', `/parts/${encodeURIComponent(id)}`, part),
  deletePart: (id: string, version: string) =>
    request<void>(
      'DELETE',
      `/parts/${encodeURIComponent(id)}?version=${encodeURIComponent(version)}`,
    ),
  listCategories: () => request<CategoryList>('GET', '/categories'),
};
