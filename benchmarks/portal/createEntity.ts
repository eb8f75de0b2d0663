import type { Entity } from '@backstage/catalog-model';

/** An entity of the default namespace, as the catalog gives it. */
export const createEntity = (
  kind: string,
  name: string,
  relations: Array<[type: string, targetRef: string]>,
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { namespace: 'default', name, annotations },
  spec: {},
  relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
});
