import { isObject } from '../template/Template';

const TAG_PROPERTIES = [
  'Tags',
  'BackupVaultTags',
  'BackupPlanTags',
  'HostedZoneTags',
  'UserPoolTags',
];

export function isTagProperty(name: string): boolean {
  return TAG_PROPERTIES.includes(name);
}

/** The tags in a resource's properties, whichever way they are written. */
export function tagsOf(
  properties: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.assign(
    {},
    ...TAG_PROPERTIES.map(name => read(properties[name])),
  );
}

function read(tags: unknown): Record<string, string> {
  if (Array.isArray(tags)) {
    return Object.fromEntries(
      tags
        .filter(isObject)
        .map(tag => [
          String(tag.Key ?? tag.key),
          String(tag.Value ?? tag.value ?? ''),
        ]),
    );
  }
  return isObject(tags)
    ? Object.fromEntries(
        Object.entries(tags).map(([key, value]) => [key, String(value)]),
      )
    : {};
}
