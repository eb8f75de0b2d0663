import type { Grants } from '../../../src/access/actor.ts';
import type { Area, GrantAction, Role } from '../../../src/database/schema.ts';
import { send } from '../api/send.ts';

export type { Area, GrantAction, Role };
export type User = {
  id: number;
  email: string;
  displayName: string;
  role: Role;
  active: boolean;
  grants: Grants;
  version: number;
  lastSignedInAt?: string;
};
export type UserList = { items: User[]; nextCursor?: string };

const address = (id: string) => `/users/${encodeURIComponent(id)}`;

export const usersApi = {
  list: (query: URLSearchParams) => send<UserList>('GET', `/users?${query}`),
  get: (id: string) => send<User>('GET', address(id)),
  invite: (user: object) => send<User>('POST', '/users', user),
  update: (id: string, user: object) => send<User>('PUT', address(id), user),
};
