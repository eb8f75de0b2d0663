import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { homeTranslationRef } from '@backstage/plugin-home';
import {
  catalogApiRef,
  useStarredEntities,
} from '@backstage/plugin-catalog-react';
import { Skeleton, Text } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import { shellTranslationRef } from '../../messages';
import { EntityList } from './EntityList';
import { HomeCard } from './HomeCard';

export function StarredEntities() {
  const { t } = useTranslationRef(shellTranslationRef);
  const { t: tHome } = useTranslationRef(homeTranslationRef);
  const catalogApi = useApi(catalogApiRef);
  const { starredEntities } = useStarredEntities();
  const { value: entities = [], loading } = useAsync(async () => {
    if (starredEntities.size === 0) {
      return [];
    }
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: [...starredEntities],
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
    });
    return items.filter(item => item !== undefined);
  }, [catalogApi, starredEntities]);
  return (
    <HomeCard title={t('home.starred.title')}>
      {loading && <Skeleton height={48} />}
      {!loading && entities.length === 0 && (
        <Text as="p" color="secondary">
          {tHome('starredEntities.noStarredEntitiesMessage')}
        </Text>
      )}
      <EntityList entities={entities} />
    </HomeCard>
  );
}
