import type { ActivityPortal } from './startActivityPortal';

/** A page of the portal: what it asks for, and who looks at it. */
export type Page = { name: string; paths: string[]; userRefs: string[] };

const component = '/entities/component/default/parts-inventory';
const user = '/entities/user/default/engineer';

const auditor = 'user:default/auditor';
/** Sees what its team owns. */
const owner = 'user:default/team-parts';

/** List, timeline and the numbers beside the filters. */
const toFirstScreen = (base: string, filter = '') => [
  `${base}/events${filter}`,
  ...['timeline', 'facets'].map(
    part => `${base || '/events'}/${part}${filter}`,
  ),
];

export async function toPages(portal: ActivityPortal): Promise<Page[]> {
  const { items } = await portal.getJson(`${component}/events?limit=1`);
  if (items.length === 0) {
    throw new Error('The service has no events');
  }
  const everybody = [auditor, owner];
  return [
    {
      name: 'Activity of a service',
      paths: toFirstScreen(component),
      userRefs: everybody,
    },
    {
      name: 'Activity of a system',
      paths: toFirstScreen('/entities/system/default/drone'),
      userRefs: everybody,
    },
    {
      name: 'Activity of a user',
      paths: toFirstScreen(user),
      userRefs: [auditor],
    },
    {
      name: '/activity',
      paths: toFirstScreen(''),
      userRefs: everybody,
    },
    {
      name: '/activity, filtered',
      paths: toFirstScreen('', '?eventName=UpdateService&readOnly=false&q=ecs'),
      userRefs: everybody,
    },
    {
      name: 'an event',
      paths: [`/events/${encodeURIComponent(items[0].eventId)}`],
      userRefs: everybody,
    },
    {
      name: 'a file',
      paths: [`${component}/events/export?format=ndjson`],
      userRefs: [auditor],
    },
    { name: 'how reading goes', paths: ['/ingest'], userRefs: [auditor] },
  ];
}
