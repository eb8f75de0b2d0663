import { hash32 } from '../../random';
import type { InventoryItem } from '../records/resourceRecords';
import { fillPattern, madeUp, type PatternValues } from './fillPattern';
import { resourceTypeOf } from './resourceTypes';

export type ResourceIdentity = Pick<
  InventoryItem,
  'physicalId' | 'arn' | 'attributes'
>;

type Named = {
  accountId: string;
  region: string;
  stackName: string;
  stackId: string;
  logicalId: string;
  generation: number;
  type: string;
  properties: Readonly<Record<string, unknown>>;
};

/** The physical id, ARN and attributes AWS would give a resource. */
export function nameResource(resource: Named): ResourceIdentity {
  const type = resourceTypeOf(resource.type);
  const seed = `${resource.stackId}/${resource.logicalId}/${resource.generation}`;
  const values: PatternValues = {
    accountId: resource.accountId,
    region: resource.region,
    generation: resource.generation,
    properties: resource.properties,
    name: givenName(resource) ?? madeUpName(resource, seed),
    seed,
  };
  const physicalId = fillPattern(type.physicalId ?? '{name}', values);
  const arn = type.arn && fillPattern(type.arn, { ...values, physicalId });
  const attributes = Object.entries(type.attributes ?? {}).map(
    ([attribute, pattern]) => [
      attribute,
      fillPattern(pattern, {
        ...values,
        physicalId,
        arn,
        seed: `${seed}${sharesSeed(type.arn, pattern) ? '' : `/${attribute}`}`,
      }),
    ],
  );
  return {
    physicalId,
    arn,
    attributes: {
      ...(arn === undefined ? {} : { Arn: arn }),
      ...Object.fromEntries(attributes),
    },
  };
}

// The id inside an ARN and the attribute that repeats it are the same.
function sharesSeed(arn: string | undefined, pattern: string): boolean {
  return arn !== undefined && arn.endsWith(pattern);
}

/** The name the template gives; none when CloudFormation makes one up. */
export function givenName({
  type,
  properties,
}: Pick<Named, 'type' | 'properties'>): string | undefined {
  const { nameProperty, isLowerCase } = resourceTypeOf(type);
  const name = nameProperty && properties[nameProperty];
  if (typeof name !== 'string' || name === '') {
    return undefined;
  }
  return isLowerCase ? name.toLowerCase() : name;
}

function madeUpName(resource: Named, seed: string): string {
  const { isLowerCase, maxNameLength = 255 } = resourceTypeOf(resource.type);
  const suffix = madeUp(seed, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 12);
  const { stackName, logicalId } = resource;
  const room = maxNameLength - suffix.length - 2;
  const half = Math.floor(room / 2);
  const name =
    stackName.length + logicalId.length <= room
      ? `${stackName}-${logicalId}-${suffix}`
      : `${stackName.slice(0, half)}-${logicalId.slice(0, room - half)}-${suffix}`;
  return isLowerCase ? name.toLowerCase() : name;
}

/** How long it takes to make a resource, in compressed milliseconds. */
export function durationOf(type: string, seed: string): number {
  const share = (hash32(`${seed}/duration`) % 1000) / 1000;
  const [from, to] = /DBInstance|NatGateway|::Service$|LoadBalancer$/.test(type)
    ? [250, 400]
    : [50, 200];
  return Math.round(from + share * (to - from));
}

/** What Fn::GetAtt gives, made up where there is no table for it. */
export function attributeOf(
  { accountId, region }: Pick<Named, 'accountId' | 'region'>,
  resource: Pick<InventoryItem, 'attributes' | 'physicalId' | 'type'>,
  attribute: string,
): string {
  const { attributes, physicalId, type } = resource;
  if (Object.hasOwn(attributes, attribute)) {
    return attributes[attribute];
  }
  const [, service] = type.toLowerCase().split('::');
  return attribute.endsWith('Arn')
    ? `arn:aws:${service}:${region}:${accountId}:${physicalId}`
    : `${physicalId}.${attribute}`;
}
