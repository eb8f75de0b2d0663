import type { AwsUsage } from '../priceUsage';
import type { UsageContext } from './context';

/** What is paid for only where it was chosen. */
export function getEdgeUsages(context: UsageContext): AwsUsage[] {
  const usages: AwsUsage[] = [];
  if (context.domain) {
    usages.push({
      id: 'hosted-zone',
      service: 'route53',
      priceId: 'hosted-zone',
      title: { en: 'Route 53: hosted zone', ja: 'Route 53: ホストゾーン' },
      quantity: 1,
      basis: '1',
      note: {
        en: 'The certificate (ACM) is free.',
        ja: '証明書（ACM）は無料です。',
      },
    });
  }
  if (context.waf) {
    const rules = context.assume('firewallRules');
    usages.push(
      {
        id: 'waf-web-acl',
        service: 'waf',
        priceId: 'waf-web-acl',
        title: { en: 'WAF: web ACL', ja: 'WAF: ウェブ ACL' },
        quantity: 1,
        basis: '1',
      },
      {
        id: 'waf-rules',
        service: 'waf',
        priceId: 'waf-rule',
        title: { en: 'WAF: rules', ja: 'WAF: ルール' },
        quantity: rules,
        basis: `${rules}`,
      },
    );
  }
  return usages;
}
