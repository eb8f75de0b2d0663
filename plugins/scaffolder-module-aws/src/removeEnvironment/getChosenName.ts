/**
 * The name of the entity that another field of the form has chosen, from its
 * reference; undefined while none is chosen.
 */
export function getChosenName(
  formData: Readonly<Record<string, unknown>> | undefined,
  field: string = 'entity',
): string | undefined {
  const entityRef = formData?.[field];
  return typeof entityRef === 'string' && entityRef !== ''
    ? entityRef.slice(entityRef.lastIndexOf('/') + 1).replace(/^.*:/, '')
    : undefined;
}
