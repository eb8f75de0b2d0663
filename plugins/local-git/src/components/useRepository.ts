import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useAsyncView } from '@hangar/plugin-aws-react';
import { localGitApiRef } from '../api';

/** The repository of the entity on screen. */
export function useRepository() {
  const { entity } = useEntity();
  const api = useApi(localGitApiRef);
  return useAsyncView({
    subject: stringifyEntityRef(entity),
    fetch: options => api.getRepository(entity, options),
  });
}
