import { useRouteLoaderData } from 'react-router';
import type { Grants } from '../../../src/access/actor.ts';
import type { Area, GrantAction, Role } from '../../../src/database/schema.ts';

export type SignedIn = {
  id: number;
  displayName: string;
  email: string;
  role: Role;
  grants: Grants;
};
export type Session = {
  user?: SignedIn;
  signIn:
    | { kind: 'oidc'; url: string }
    | {
        kind: 'development';
        users: { email: string; displayName: string; role: Role }[];
      };
};

/** Who is signed in, as the route with the id `session` loaded it. */
export const useSession = () =>
  useRouteLoaderData<Session>('session') as Session | undefined;

/** Whether to offer an action. The service checks it again in any case. */
export function useMay(area: Area, action: GrantAction): boolean {
  const user = useSession()?.user;
  if (!user) return false;
  return user.role === 'administrator' || user.grants[area].includes(action);
}

export const useIsAdministrator = () =>
  useSession()?.user?.role === 'administrator';
