import type { AwsUsage } from '../priceUsage';
import type { UsageContext } from './context';

const ZONES = 2;

function getLoadBalancerUsages(context: UsageContext): AwsUsage[] {
  if (!context.hasLoadBalancer) {
    return [];
  }
  const units = context.assume('loadBalancerUnits');
  return [
    {
      id: 'alb-hour',
      service: 'alb',
      priceId: 'alb-hour',
      title: { en: 'Load balancer', ja: 'ロードバランサー' },
      quantity: context.hours,
      basis: `${context.hours} h`,
    },
    {
      id: 'alb-lcu',
      service: 'alb',
      priceId: 'alb-lcu',
      title: { en: 'Load balancer: load', ja: 'ロードバランサー: 負荷' },
      quantity: units * context.hours,
      basis: `${units} LCU × ${context.hours} h`,
    },
  ];
}

function getEgressUsages(context: UsageContext): AwsUsage[] {
  const { natGatewayCount, endpointCount, hours } = context;
  const isNat = natGatewayCount > 0;
  const count = isNat ? natGatewayCount : endpointCount;
  if (count === 0) {
    return [];
  }
  const data = context.assume('egressData');
  const title = isNat
    ? { en: 'NAT gateway', ja: 'NAT ゲートウェイ' }
    : { en: 'Interface endpoints', ja: 'インターフェイスエンドポイント' };
  const service = isNat ? 'nat-gateway' : 'vpc-endpoints';
  return [
    {
      id: `${service}-hour`,
      service,
      priceId: isNat ? 'nat-gateway-hour' : 'vpc-endpoint-hour',
      title,
      quantity: count * hours,
      basis: `${count} × ${hours} h`,
    },
    {
      id: `${service}-data`,
      service,
      priceId: isNat ? 'nat-gateway-data' : 'vpc-endpoint-data',
      title: { en: `${title.en}: data`, ja: `${title.ja}: 通信` },
      quantity: data,
      basis: `${data} GB`,
    },
  ];
}

function getAddressUsages(context: UsageContext): AwsUsage[] {
  const isOpenTask =
    context.network === 'public' && context.platform === 'ecs-fargate';
  const count =
    (isOpenTask ? context.tasks : 0) +
    (context.hasLoadBalancer ? ZONES : 0) +
    context.natGatewayCount;
  return count === 0
    ? []
    : [
        {
          id: 'public-ipv4',
          service: 'public-ipv4',
          priceId: 'public-ipv4-hour',
          title: {
            en: 'Public IPv4 addresses',
            ja: 'パブリック IPv4 アドレス',
          },
          quantity: count * context.hours,
          basis: `${count} × ${context.hours} h`,
        },
      ];
}

export function getNetworkUsages(context: UsageContext): AwsUsage[] {
  const dataOut = context.assume('dataOut');
  return [
    ...getLoadBalancerUsages(context),
    ...getEgressUsages(context),
    ...getAddressUsages(context),
    {
      id: 'data-transfer-out',
      service: 'data-transfer',
      priceId: 'data-transfer-out',
      title: { en: 'Data out to the Internet', ja: 'インターネットへの送信' },
      quantity: dataOut,
      basis: `${dataOut} GB`,
    },
  ];
}
