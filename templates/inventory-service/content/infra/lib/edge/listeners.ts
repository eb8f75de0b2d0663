import {
  Certificate,
  CertificateValidation,
} from 'aws-cdk-lib/aws-certificatemanager';
import {
  CfnListener,
  type CfnLoadBalancer,
  type CfnTargetGroup,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnRecordSet, HostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters/schema.ts';

export type ListenersProps = {
  loadBalancer: CfnLoadBalancer;
  targetGroup: CfnTargetGroup;
  domain: Parameters['domain'];
};

/** HTTPS on the own domain, to which HTTP leads; without a domain HTTP only. */
export class Listeners extends Construct {
  constructor(scope: Construct, id: string, props: ListenersProps) {
    super(scope, id);
    const { loadBalancer, targetGroup, domain } = props;
    const forward = { type: 'forward', targetGroupArn: targetGroup.ref };
    new CfnListener(this, 'Http', {
      loadBalancerArn: loadBalancer.ref,
      port: 80,
      protocol: 'HTTP',
      defaultActions: [domain ? REDIRECT : forward],
    });
    if (!domain) return;
    new CfnListener(this, 'Https', {
      loadBalancerArn: loadBalancer.ref,
      port: 443,
      protocol: 'HTTPS',
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      certificates: [{ certificateArn: this.#createCertificate(domain) }],
      defaultActions: [forward],
    });
    new CfnRecordSet(this, 'Address', {
      hostedZoneId: domain.hostedZoneId,
      name: domain.name,
      type: 'A',
      aliasTarget: {
        dnsName: loadBalancer.attrDnsName,
        hostedZoneId: loadBalancer.attrCanonicalHostedZoneId,
      },
    });
  }

  #createCertificate(domain: NonNullable<Parameters['domain']>): string {
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: domain.hostedZoneId,
      zoneName: domain.hostedZoneName,
    });
    return new Certificate(this, 'Certificate', {
      domainName: domain.name,
      validation: CertificateValidation.fromDns(zone),
    }).certificateArn;
  }
}

const REDIRECT = {
  type: 'redirect',
  redirectConfig: { protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' },
};
