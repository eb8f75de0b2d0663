import type { AwsLoadBalancer } from '@hangar/plugin-aws-common';
import {
  getMetricDefinition,
  getMetricDefinitions,
  metricDefinitions,
} from './metricDefinitions';
import type { MetricDefinition } from './types';

const all = Object.entries(metricDefinitions).flatMap(([type, definitions]) =>
  definitions.map((definition): [string, string, MetricDefinition] => [
    definition.id,
    type,
    definition,
  ]),
);

const balancer = (loadBalancerType: 'application' | 'network') => {
  const kind = loadBalancerType === 'application' ? 'app' : 'net';
  const dimension = `${kind}/edge/50dc6c495c0c9188`;
  return {
    type: 'load-balancer',
    accountId: '111122223333',
    region: 'ap-northeast-1',
    arn: `arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:loadbalancer/${dimension}`,
    name: 'edge',
    loadBalancerType,
    dimension,
  } satisfies AwsLoadBalancer;
};

describe('metricDefinitions', () => {
  it.each(all)('%s says what it is', (id, type, definition) => {
    expect(id.startsWith(`${type}/`)).toBe(true);
    expect(definition.resourceType).toBe(type);
    expect(definition.statistics.length).toBeGreaterThan(0);
    expect(definition.billing).not.toBe('');
    expect(definition.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(getMetricDefinition(id)?.id).toBe(id);
  });

  it('has the metrics of the kind of load balancer', () => {
    const names = (type: 'application' | 'network') =>
      getMetricDefinitions(balancer(type)).map(d => [
        d.namespace,
        d.metricName,
        d.dimensions(balancer(type)),
      ]);
    expect(names('application')).toContainEqual([
      'AWS/ApplicationELB',
      'TargetResponseTime',
      { LoadBalancer: 'app/edge/50dc6c495c0c9188' },
    ]);
    expect(names('network')).toContainEqual([
      'AWS/NetworkELB',
      'NewFlowCount',
      { LoadBalancer: 'net/edge/50dc6c495c0c9188' },
    ]);
    expect(new Set(names('network').map(([namespace]) => namespace))).toEqual(
      new Set(['AWS/NetworkELB']),
    );
  });

  it('knows nothing of an unknown id', () => {
    expect(getMetricDefinition('ecs-service/Nope')).toBeUndefined();
  });
});
