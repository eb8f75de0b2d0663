import { InputError } from '@backstage/errors';
import {
  environmentOptions,
  estimateMonthlyCost,
  getBudgetShortfall,
  parseEnvironmentChoices,
  type EnvironmentChoices,
} from '.';
import { addMoney, subtractMoney } from './money';

const choices = parseEnvironmentChoices({
  environment: 'dev',
  platform: 'ecs-fargate',
  network: 'public',
  region: 'ap-northeast-1',
});

const estimate = (changes: Partial<EnvironmentChoices> = {}) =>
  estimateMonthlyCost({ ...choices, ...changes });

const amounts = (changes: Partial<EnvironmentChoices> = {}) =>
  Object.fromEntries(
    estimate(changes).items.map(({ id, amount }) => [id, amount.amount]),
  );

/** Every combination of what the form offers. */
function everyChoice(): EnvironmentChoices[] {
  let all: Record<string, unknown>[] = [{}];
  for (const [key, values] of Object.entries(environmentOptions)) {
    all = all.flatMap(one => values.map(value => ({ ...one, [key]: value })));
  }
  return all.map(parseEnvironmentChoices);
}

describe('estimateMonthlyCost', () => {
  it('prices what a public environment consists of', () => {
    expect(amounts()).toEqual({
      'fargate-vcpu': '14.76',
      'fargate-memory': '3.23',
      'public-ipv4': '3.65',
      'data-transfer-out': '0.11',
      'rds-instance': '18.25',
      'rds-storage': '2.76',
      'backup-storage': '0.48',
      'ecr-storage': '0.10',
      secret: '0.40',
      'logs-ingestion': '0.76',
      'logs-storage': '0.03',
      alarms: '0.70',
      'custom-metrics': '3.00',
      dashboard: '3.00',
    });
    expect(estimate().total).toEqual({ amount: '51.23', currency: 'USD' });
    expect(estimate().items[0]).toMatchObject({
      quantity: 365,
      unit: 'vCPU-hour',
      unitPrice: '0.04045',
      basis: '1 × 0.5 vCPU × 730 h',
      source: 'https://aws.amazon.com/fargate/pricing/',
      confirmed: true,
    });
  });

  it('adds load balancer, NAT gateway and their addresses in a private network', () => {
    const { 'public-ipv4': addresses, ...rest } = amounts({
      network: 'private',
    });
    expect(rest).toMatchObject({
      'alb-hour': '17.74',
      'alb-lcu': '0.58',
      'nat-gateway-hour': '45.26',
      'nat-gateway-data': '0.31',
    });
    // Two of the load balancer, one of the NAT gateway, none of the task.
    expect(addresses).toBe('10.95');
    expect(
      amounts({ network: 'private', egress: 'vpc-endpoints' }),
    ).toMatchObject({
      'vpc-endpoints-hour': '81.76',
      'public-ipv4': '7.30',
    });
  });

  it('doubles tasks, NAT gateways and database in production', () => {
    const prod = amounts({ environment: 'prod', network: 'private' });
    expect(prod).toMatchObject({
      'fargate-vcpu': '29.53',
      'nat-gateway-hour': '90.52',
      'rds-instance': '36.50',
      'rds-storage': '5.52',
      'public-ipv4': '14.60',
    });
    expect(estimate({ environment: 'prod' }).savings).toContainEqual(
      expect.objectContaining({ id: 'single-az', change: { multiAz: false } }),
    );
  });

  it('prices App Runner by provisioned memory and active CPU, without load balancer', () => {
    const items = amounts({ platform: 'app-runner' });
    expect(items).toMatchObject({
      'app-runner-memory': '6.57',
      'app-runner-vcpu': '3.24',
    });
    expect(Object.keys(items).join()).not.toMatch(/fargate|alb|ipv4/);
    expect(
      Object.keys(
        amounts({
          platform: 'app-runner',
          network: 'private',
          egress: 'vpc-endpoints',
        }),
      ).join(),
    ).not.toMatch(/endpoints|alb/);
  });

  it('prices domain and firewall only where they are chosen', () => {
    expect(amounts({ domain: true, waf: true })).toMatchObject({
      'hosted-zone': '0.50',
      'waf-web-acl': '5.00',
      'waf-rules': '4.00',
    });
    expect(Object.keys(amounts()).join()).not.toMatch(/zone|waf/);
  });

  it('offers endpoints instead of NAT, and the reverse, only where that saves', () => {
    const inDev = estimate({ network: 'private' });
    expect(inDev.savings.map(({ id }) => id)).toEqual([
      'public-network',
      'stop-database',
      'smaller-task',
    ]);
    const ids = (changes: Partial<EnvironmentChoices>) =>
      estimate({ network: 'private', ...changes }).savings.map(({ id }) => id);
    expect(ids({ environment: 'prod' })[0]).toBe('one-nat-gateway');
    expect(ids({ environment: 'stg', egress: 'vpc-endpoints' })).toContain(
      'one-zone',
    );
    expect(ids({ environment: 'prod', egress: 'vpc-endpoints' })).not.toContain(
      'nat-gateway',
    );
  });

  it('computes each saving as the difference of two estimates, at most three, best first', () => {
    for (const one of everyChoice()) {
      const { items, savings, total } = estimateMonthlyCost(one);
      expect(addMoney(items.map(({ amount }) => amount))).toEqual(total);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(savings.length).toBeLessThanOrEqual(3);
      for (const [index, { change, monthly }] of savings.entries()) {
        const cheaper = estimateMonthlyCost({ ...one, ...change }).total;
        expect(subtractMoney(total, cheaper)).toEqual(monthly);
        expect(Number(monthly.amount)).toBeGreaterThan(0);
        expect(Number(monthly.amount)).toBeLessThanOrEqual(
          Number(savings[index - 1]?.monthly.amount ?? Infinity),
        );
      }
    }
  });

  it('tells what it rests on and how old its prices are', () => {
    const { assumptions, asOf } = estimate();
    expect(assumptions.map(({ id }) => id)).not.toContain('egressData');
    expect(assumptions[0]).toMatchObject({
      id: 'hoursPerMonth',
      value: 730,
      reason: { ja: expect.stringContaining('8,760') },
    });
    expect(asOf).toBe('2026-07-01');
  });

  it('tells how much a budget lacks', () => {
    const { total } = estimate();
    expect(getBudgetShortfall(total, 50)).toEqual({
      amount: '1.23',
      currency: 'USD',
    });
    expect(getBudgetShortfall(total, 51.23)).toBeUndefined();
  });
});

describe('parseEnvironmentChoices', () => {
  it('takes defaults, leaves out what is no choice, and names every wrong field', () => {
    expect(choices).toEqual({
      environment: 'dev',
      platform: 'ecs-fargate',
      network: 'public',
      region: 'ap-northeast-1',
      egress: 'nat-gateway',
      taskSize: '512-1024',
      architecture: 'arm64',
      databaseClass: 'db.t4g.micro',
    });
    expect(
      parseEnvironmentChoices({ ...choices, name: 'parts' }),
    ).not.toHaveProperty('name');
    const wrong = { ...choices, region: 'eu-west-1', taskSize: 'constructor' };
    expect(() => parseEnvironmentChoices(wrong)).toThrow(InputError);
    expect(() => parseEnvironmentChoices(wrong)).toThrow(
      /"region" must be one of ap-northeast-1, us-east-1\. "taskSize" must be/,
    );
  });
});
