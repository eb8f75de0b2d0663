import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  homeTranslationRef,
  Visit,
  visitsApiRef,
} from '@backstage/plugin-home';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, Text } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import { shellTranslationRef } from '../../messages';
import { HomeCard } from './HomeCard';

const SHOWN = 6;

// Visits are kept under the first part of a page's path.
const pageTitles = {
  catalog: 'title.catalog',
  create: 'title.create',
  'api-docs': 'title.apis',
  costs: 'title.costs',
  search: 'title.search',
  notifications: 'title.notifications',
  settings: 'title.settings',
  'catalog-graph': 'title.catalogGraph',
} as const;

function pageOf(visit: Visit): string {
  return visit.pathname.split('/')[1];
}

function isPage(page: string): page is keyof typeof pageTitles {
  return Object.hasOwn(pageTitles, page);
}

function VisitLink({ visit }: { visit: Visit }) {
  const { t } = useTranslationRef(shellTranslationRef);
  if (visit.entityRef) {
    return <EntityRefLink entityRef={visit.entityRef} />;
  }
  const page = pageOf(visit);
  return (
    isPage(page) && (
      <Link href={`/${page}`} standalone>
        {t(pageTitles[page])}
      </Link>
    )
  );
}

/** The reader's last visits, newest first; each entity and each page once. */
function useVisits() {
  const visitsApi = useApi(visitsApiRef);
  return useAsync(async () => {
    const visits = await visitsApi.list({
      limit: 8 * SHOWN,
      orderBy: [{ field: 'timestamp', direction: 'desc' }],
      filterBy: [{ field: 'pathname', operator: '!=', value: '/' }],
    });
    const latest = new Map<string, Visit>();
    for (const visit of visits) {
      const target = visit.entityRef ?? pageOf(visit);
      // An address with a typing error is a visit too.
      const exists = visit.entityRef || isPage(target);
      if (exists && !latest.has(target)) {
        latest.set(target, visit);
      }
    }
    return [...latest.values()].slice(0, SHOWN);
  }, [visitsApi]);
}

export function RecentlyVisited() {
  const { t } = useTranslationRef(shellTranslationRef);
  const { t: tHome } = useTranslationRef(homeTranslationRef);
  const { value: visits = [], loading } = useVisits();
  return (
    <HomeCard title={t('home.recent.title')}>
      {loading && <Skeleton height={48} />}
      {!loading && visits.length === 0 && (
        <Text as="p" color="secondary">
          {tHome('visitList.empty.title')}
        </Text>
      )}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {visits.map(visit => (
          <li key={visit.id} style={{ padding: 'var(--bui-space-2) 0' }}>
            <VisitLink visit={visit} />
          </li>
        ))}
      </ul>
    </HomeCard>
  );
}
