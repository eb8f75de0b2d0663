import { samplePeople, sampleRegions } from '../world/sample';
import type { Service } from '../world/services/types';
import type { Incident } from '../world/services/incidents';
import { toDate, toMinute } from '../world/time';
import type { AlarmEntry } from '../world/alarms/types';
import type { WorldState } from '../world/WorldState';

/** What there is in the world, and what happens today. */
export function describeWorld(world: WorldState) {
  world.settle();
  const minute = toMinute(world.now());
  return {
    simulated: true,
    seed: world.seed,
    now: world.now().toISOString(),
    accounts: world.accounts,
    regions: sampleRegions,
    people: samplePeople,
    stacks: world.cloudFormation.store
      .all()
      .map(({ accountId, region, name, status }) => ({
        accountId,
        region,
        name,
        status,
      })),
    services: world.services
      .list()
      .map(service => describeService(world, service, minute)),
    alarms: world.alarms.all().map(entry => describeAlarm(entry, minute)),
  };
}

function describeService(world: WorldState, service: Service, minute: number) {
  const { type, arn, serviceName, accountId, region } = service;
  const { startMinute, adopted, stackId } = service;
  const day = world.timeline(service).day(minute);
  return {
    type,
    arn,
    name: serviceName,
    accountId,
    region,
    adopted,
    stackId,
    since: startMinute === undefined ? undefined : iso(startMinute),
    today: day && {
      deployment: describeIncident(day.deployment),
      errorBurst: describeIncident(day.errorBurst),
      cpuEpisode: describeIncident(day.cpuEpisode),
    },
  };
}

function describeIncident({ startMinute, endMinute }: Incident) {
  return { from: iso(startMinute), to: iso(endMinute) };
}

function describeAlarm(
  { accountId, region, name, timeline }: AlarmEntry,
  minute: number,
) {
  const { state, sinceMinute } = timeline.status(minute);
  return { accountId, region, name, state, since: iso(sinceMinute) };
}

function iso(minute: number): string {
  return toDate(minute).toISOString();
}
