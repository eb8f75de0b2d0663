import type { AwsUsage } from '../priceUsage';
import type { UsageContext } from './context';

function getFargateUsages(context: UsageContext): AwsUsage[] {
  const { tasks, vcpu, memoryGb, hours, spot, assume } = context;
  const isArm = context.architecture === 'arm64';
  const share = spot ? 1 - assume('spotDiscount') / 100 : 1;
  const discount = spot ? ` × ${share} (Spot)` : '';
  const processor = isArm ? 'ARM64' : 'x86';
  return [
    {
      id: 'fargate-vcpu',
      service: 'fargate',
      priceId: isArm ? 'fargate-arm-vcpu' : 'fargate-x86-vcpu',
      title: {
        en: `Fargate: vCPU (${processor})`,
        ja: `Fargate: vCPU（${processor}）`,
      },
      quantity: tasks * vcpu * hours * share,
      basis: `${tasks} × ${vcpu} vCPU × ${hours} h${discount}`,
    },
    {
      id: 'fargate-memory',
      service: 'fargate',
      priceId: isArm ? 'fargate-arm-memory' : 'fargate-x86-memory',
      title: {
        en: `Fargate: memory (${processor})`,
        ja: `Fargate: メモリ（${processor}）`,
      },
      quantity: tasks * memoryGb * hours * share,
      basis: `${tasks} × ${memoryGb} GB × ${hours} h${discount}`,
    },
  ];
}

function getAppRunnerUsages(context: UsageContext): AwsUsage[] {
  const { tasks, vcpu, memoryGb, hours } = context;
  const activeHours = context.assume('activeHours');
  return [
    {
      id: 'app-runner-memory',
      service: 'app-runner',
      priceId: 'app-runner-memory',
      title: {
        en: 'App Runner: provisioned memory',
        ja: 'App Runner: プロビジョニング済みメモリ',
      },
      quantity: tasks * memoryGb * hours,
      basis: `${tasks} × ${memoryGb} GB × ${hours} h`,
    },
    {
      id: 'app-runner-vcpu',
      service: 'app-runner',
      priceId: 'app-runner-vcpu',
      title: {
        en: 'App Runner: vCPU while it answers',
        ja: 'App Runner: 応答中の vCPU',
      },
      quantity: tasks * vcpu * activeHours,
      basis: `${tasks} × ${vcpu} vCPU × ${activeHours} h`,
    },
  ];
}

export function getComputeUsages(context: UsageContext): AwsUsage[] {
  return context.platform === 'app-runner'
    ? getAppRunnerUsages(context)
    : getFargateUsages(context);
}
