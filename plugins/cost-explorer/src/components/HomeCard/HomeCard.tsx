import { useId } from 'react';
import {
  Card,
  CardBody,
  CardHeader,
  Link,
  Skeleton,
  Text,
} from '@backstage/ui';
import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useAsyncView, useMoneyView } from '@hangar/plugin-aws-react';
import { costExplorerTranslationRef } from '../../translation';
import { RateNote } from '../shared';
import { useCostsPath } from './useCostsPath';
import { TeamCosts } from './TeamCosts';
import styles from './HomeCard.module.css';

const SHOWN = 5;

/** What the reader's teams spend this month, on the first page of the portal. */
export function HomeCard() {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const titleId = useId();
  const teams = useTeams();
  const getPath = useCostsPath();
  const yen = useMoneyView('JPY');
  const refs = teams.status === 'ready' ? teams.data.refs : [];
  const path = refs.length > 0 ? getPath(refs) : undefined;

  return (
    <Card>
      <section aria-labelledby={titleId}>
        <CardHeader>
          <Text as="h2" id={titleId} variant="title-x-small" weight="bold">
            {t('teams.title')}
          </Text>
        </CardHeader>
        <CardBody>
          <div className={styles.root}>
            {teams.status === 'loading' && <Skeleton height={72} />}
            {teams.status === 'failed' && (
              <Text as="p" color="danger">
                {t('teams.identityFailed', { message: teams.error.message })}
              </Text>
            )}
            {teams.status === 'ready' && refs.length === 0 && (
              <Text as="p" color="secondary">
                {t('teams.none')}
              </Text>
            )}
            {refs.length > 0 && (
              <ul className={styles.teams}>
                {refs.slice(0, SHOWN).map(ref => (
                  <TeamCosts key={ref} teamRef={ref} />
                ))}
              </ul>
            )}
            {refs.length > SHOWN && (
              <Text as="p" variant="body-small" color="secondary">
                {t('teams.more', { total: refs.length - SHOWN })}
              </Text>
            )}
            {refs.length > 0 && yen.money.rate && <RateNote state={yen} />}
            {path && <Link href={path}>{t('teams.link')}</Link>}
          </div>
        </CardBody>
      </section>
    </Card>
  );
}

/** The groups the reader belongs to. */
function useTeams() {
  const identityApi = useApi(identityApiRef);
  return useAsyncView<{ refs: string[] }>({
    subject: 'teams',
    fetch: async () => {
      const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
      return {
        refs: ownershipEntityRefs.filter(ref => ref.startsWith('group:')),
      };
    },
  });
}
