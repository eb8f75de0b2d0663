import type { LoaderFunctionArgs } from 'react-router';
import { send } from '../api/send.ts';
import { knownQuery } from '../forms/form-values.ts';

export type AuditEvent = {
  id: number | string;
  occurredAt: string;
  user?: { id: number };
  userName: string;
  action: string;
  recordType: string;
  recordId: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  sourceIp: string;
  requestId: string;
};
type AuditList = { items: AuditEvent[]; nextCursor?: string };

/** Days are those of the reader's clock; the API takes moments. */
function momentsOf(query: URLSearchParams): URLSearchParams {
  const moments = new URLSearchParams(query);
  const from = query.get('from');
  const to = query.get('to');
  if (from) moments.set('from', new Date(`${from}T00:00:00`).toISOString());
  if (to) moments.set('to', new Date(`${to}T23:59:59.999`).toISOString());
  return moments;
}

export async function auditLoader({ request }: LoaderFunctionArgs) {
  const query = knownQuery(request.url, [
    'from',
    'to',
    'userId',
    'action',
    'recordType',
    'recordId',
    'cursor',
  ]);
  const moments = momentsOf(query);
  const events = await send<AuditList>('GET', `/audit?${moments}`);
  moments.delete('cursor');
  return { events, query, exported: String(moments) };
}
