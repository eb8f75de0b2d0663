import type { RecordResource } from '../store/types';
import { FoundResources } from './FoundResources';
import { findArns, parseArn } from './parseArn';
import { type ResourceName, resourceNames } from './resourceNames';
import {
  asMap,
  asText,
  cutText,
  getEntry,
  type JsonMap,
  visitTexts,
} from './values';

const NAME_LENGTH = 512;

/** Services whose ARNs have no region, or neither region nor account. */
const isGlobal = (service: string) => service === 's3';

type Place = { accountId: string; region: string };

/** What LookupEvents says beside the record. */
export type LookupResource = { ResourceType?: string; ResourceName?: string };

function getPartition(region: string) {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

const getClusterName = (holder: JsonMap) => {
  const value = asText(holder.cluster) ?? asText(holder.clusterArn);
  return value?.slice(value.lastIndexOf('/') + 1) ?? 'default';
};

function buildArn(
  template: string,
  name: string,
  { accountId, region, holder }: Place & { holder: JsonMap },
): string {
  const service = template.slice(0, template.indexOf(':'));
  const resource = template
    .slice(service.length + 1)
    .replace('{cluster}', () => getClusterName(holder))
    .replace('{name}', () => name);
  const partition = getPartition(region);
  return isGlobal(service)
    ? `arn:${partition}:${service}:${resource}`
    : `arn:${partition}:${service}:${region}:${accountId}:${resource}`;
}

function addNamed(
  found: FoundResources,
  rule: ResourceName,
  text: string,
  place: Place & { holder: JsonMap },
) {
  if (text.startsWith('arn:') || (rule.form && !rule.form.test(text))) return;
  const name = cutText(text, NAME_LENGTH);
  if (rule.isFamily) {
    found.addFamily({ type: rule.type ?? null, name, arn: null });
    return;
  }
  found.add(
    rule.arn
      ? parseArn(buildArn(rule.arn, name, place))
      : { type: rule.type ?? null, name, arn: null },
  );
}

function addTold(
  found: FoundResources,
  type: string | null,
  name: string | null,
) {
  if (name === null) return;
  const resource = parseArn(name);
  if (!resource && found.has(type, name)) return;
  found.add(
    resource
      ? { ...resource, type: resource.type ?? type }
      : { type, name: cutText(name, NAME_LENGTH), arn: null },
  );
}

/**
 * The resources that an event touches, at most 50: what CloudTrail lists, what
 * LookupEvents adds, and what request and answer name, by ARN or by name.
 */
export function findResources(
  record: JsonMap,
  place: Place,
  lookup: LookupResource[] = [],
): RecordResource[] {
  const found = new FoundResources();
  for (const item of Array.isArray(record.resources) ? record.resources : []) {
    const { type, ARN, arn } = asMap(item) ?? {};
    addTold(found, asText(type), asText(ARN) ?? asText(arn));
  }
  const names = getEntry(resourceNames, asText(record.eventSource) ?? '') ?? {};
  for (const part of [record.requestParameters, record.responseElements]) {
    visitTexts(part, (text, key, holder) => {
      if (found.isFull) return;
      const rule = getEntry(names, key);
      if (rule) {
        addNamed(found, rule, text, { ...place, holder });
      }
      findArns(text).forEach(arn => found.add(parseArn(arn)));
    });
  }
  for (const { ResourceType, ResourceName } of lookup) {
    addTold(found, asText(ResourceType), asText(ResourceName));
  }
  return found.list;
}
