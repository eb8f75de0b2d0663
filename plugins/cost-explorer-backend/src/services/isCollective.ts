import type { Entity } from '@backstage/catalog-model';

/** Groups and systems cost what they are made of. */
export const isCollective = (entity: Entity): boolean =>
  ['group', 'system'].includes(entity.kind.toLocaleLowerCase('en-US'));
