import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The tab *Documents*. */
export const documentsRouteRef = createRouteRef();
