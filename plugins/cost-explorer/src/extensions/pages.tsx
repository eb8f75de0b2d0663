import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';

/** The page *Costs* and the other places that are not about one entity. */
export const pageExtensions: ExtensionDefinition[] = [];
