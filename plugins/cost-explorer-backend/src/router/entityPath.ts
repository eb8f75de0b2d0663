/** Where everything of an entity lives. */
export const entityPath = '/v1/entities/:kind/:namespace/:name';
