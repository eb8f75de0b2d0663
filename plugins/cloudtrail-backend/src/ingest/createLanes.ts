import type { AwsClientsService } from '@hangar/plugin-aws-node';
import type { CloudTrailConfig } from '../config';
import {
  type ActivitySource,
  AthenaTrailSource,
  LookupEventsSource,
} from '../sources';
import type { EventKind, Lane } from './types';

/** Every account and region, each with the source that its events come from. */
export function createLanes(
  config: Pick<
    CloudTrailConfig,
    'accounts' | 'athena' | 'readEvents' | 'regions'
  >,
  clients: AwsClientsService,
): Lane[] {
  const kinds: EventKind[] = config.readEvents ? ['write', 'read'] : ['write'];
  const sources = new Map<string, ActivitySource>();
  const lookup = new LookupEventsSource(clients);
  config.accounts.forEach(accountId => sources.set(accountId, lookup));
  for (const trail of config.athena) {
    const source = new AthenaTrailSource(clients, trail);
    trail.accounts.forEach(accountId => sources.set(accountId, source));
  }
  return [...sources].flatMap(([accountId, source]) =>
    config.regions.map(region => ({ source, accountId, region, kinds })),
  );
}
