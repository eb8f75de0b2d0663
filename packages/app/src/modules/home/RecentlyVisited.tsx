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

function VisitLink({ visit }: { visit: Visit }) {
  return visit.entityRef ? (
    <EntityRefLink entityRef={visit.entityRef} />
  ) : (
    <Link href={visit.pathname}>{visit.name}</Link>
  );
}

/** The pages of the portal the reader was on last, newest first; each entity once. */
export function RecentlyVisited() {
  const { t } = useTranslationRef(shellTranslationRef);
  const { t: tHome } = useTranslationRef(homeTranslationRef);
  const visitsApi = useApi(visitsApiRef);
  const { value: visits = [], loading } = useAsync(async () => {
    const all = await visitsApi.list({
      limit: 4 * SHOWN,
      orderBy: [{ field: 'timestamp', direction: 'desc' }],
      filterBy: [{ field: 'pathname', operator: '!=', value: '/' }],
    });
    const byTarget = new Map(
      all.map(visit => [visit.entityRef ?? visit.pathname, visit] as const),
    );
    return [...byTarget.values()].slice(0, SHOWN);
  }, [visitsApi]);
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
