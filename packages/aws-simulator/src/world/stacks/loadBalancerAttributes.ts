import { isObject } from './template/Template';

export const LOAD_BALANCER_TYPE = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

/** The attributes in a load balancer's properties, by key. */
export function loadBalancerAttributes(
  properties: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const { LoadBalancerAttributes: attributes } = properties;
  return Object.fromEntries(
    Array.isArray(attributes)
      ? attributes
          .filter(isObject)
          .map(({ Key, Value }) => [String(Key), String(Value)])
      : [],
  );
}
