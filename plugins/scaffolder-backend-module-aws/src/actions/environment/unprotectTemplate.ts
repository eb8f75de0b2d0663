type Resource = { type: string; properties: Record<string, unknown> };
type Attribute = { Key?: string; Value?: unknown };

const LB_PROTECTION = 'deletion_protection.enabled';

function getLoadBalancerAttributes(
  properties: Record<string, unknown>,
): Attribute[] {
  const { LoadBalancerAttributes: attributes } = properties;
  return Array.isArray(attributes) ? attributes : [];
}

/** How the types that have a switch against deletion are switched off; databases are asked of RDS itself. */
const switches: Readonly<
  Record<
    string,
    {
      isOn: (properties: Record<string, unknown>) => boolean;
      toOff: (properties: Record<string, unknown>) => Record<string, unknown>;
    }
  >
> = {
  'AWS::Cognito::UserPool': {
    isOn: ({ DeletionProtection }) => DeletionProtection === 'ACTIVE',
    toOff: () => ({ DeletionProtection: 'INACTIVE' }),
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    isOn: properties =>
      getLoadBalancerAttributes(properties).some(
        ({ Key, Value }) => Key === LB_PROTECTION && String(Value) === 'true',
      ),
    toOff: properties => ({
      LoadBalancerAttributes: getLoadBalancerAttributes(properties).map(
        attribute =>
          attribute.Key === LB_PROTECTION
            ? { ...attribute, Value: 'false' }
            : attribute,
      ),
    }),
  },
};

/** Whether the template protects a resource against deletion. */
export function isProtected({ type, properties }: Resource): boolean {
  return switches[type]?.isOn(properties) ?? false;
}

/**
 * A template without what it protects against deletion.
 *
 * @returns undefined when it protects nothing
 */
export function unprotectTemplate(template: string): string | undefined {
  const parsed = JSON.parse(template || '{}') as {
    Resources?: Record<
      string,
      { Type?: string; Properties?: Record<string, unknown> }
    >;
  };
  let changed = false;
  for (const resource of Object.values(parsed.Resources ?? {})) {
    const { Type: type = '', Properties: properties = {} } = resource;
    if (isProtected({ type, properties })) {
      resource.Properties = {
        ...properties,
        ...switches[type].toOff(properties),
      };
      changed = true;
    }
  }
  return changed ? JSON.stringify(parsed) : undefined;
}
