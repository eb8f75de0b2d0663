import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Alert, Flex, Link, Skeleton, Text } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import { shellTranslationRef } from '../../messages';
import { EntityList } from './EntityList';
import { HomeCard } from './HomeCard';

const SHOWN = 8;

function useOwnedComponents() {
  const catalogApi = useApi(catalogApiRef);
  const identityApi = useApi(identityApiRef);
  return useAsync(async () => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    return catalogApi.queryEntities({
      filter: { kind: 'component', 'relations.ownedBy': ownershipEntityRefs },
      fields: ['kind', 'metadata', 'spec.system'],
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      limit: SHOWN,
    });
  }, [catalogApi, identityApi]);
}

/** The components that the reader or a team of theirs owns. */
export function OwnedComponents() {
  const { t } = useTranslationRef(shellTranslationRef);
  const { value, loading, error } = useOwnedComponents();
  return (
    <HomeCard title={t('home.owned.title')}>
      {loading && <Skeleton height={120} />}
      {error && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('home.owned.failed')}
          description={error.message}
        />
      )}
      {value?.items.length === 0 && (
        <Text as="p" color="secondary">
          {t('home.owned.empty')}
        </Text>
      )}
      {value && value.items.length > 0 && (
        <Flex direction="column" gap="3">
          <EntityList entities={value.items} />
          <Link href="/catalog?filters[kind]=component&filters[user]=owned">
            {t('home.owned.all', { total: value.totalItems })}
          </Link>
        </Flex>
      )}
    </HomeCard>
  );
}
