import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { RiArchiveLine } from '@remixicon/react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ActivityAnswer,
  ActivityFilter,
} from '@hangar/plugin-cloudtrail-common';
import { cloudtrailApiRef, type ActivityScope } from '../../api';
import { cloudtrailTranslationRef } from '../../translation';
import { Section } from '../shared';
import { HistoryResult } from './HistoryResult';
import styles from '../list/list.module.css';

/**
 * Offers to search the trail in S3 where a range begins before what is kept;
 * only when asked, since AWS bills what it reads.
 */
export function OlderHistory(props: {
  scope: ActivityScope;
  filter: ActivityFilter;
  answer: ActivityAnswer;
}) {
  const { scope, filter, answer } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const api = useApi(cloudtrailApiRef);
  const key = JSON.stringify(filter);
  const [asked, setAsked] = useState<string>();
  const isOlder = answer.problems.some(({ kind }) => kind === 'range-clipped');
  if (!isOlder || scope.entity) {
    return null;
  }
  return (
    <Section title={t('history.title')}>
      <Text as="p" color="secondary">
        {t('history.description')}
      </Text>
      {asked === key ? (
        <HistoryResult key={key} fetch={() => api.getHistory(filter)} />
      ) : (
        <div className={styles.foot}>
          <Button
            variant="secondary"
            iconStart={<RiArchiveLine aria-hidden />}
            onPress={() => setAsked(key)}
          >
            {t('history.search')}
          </Button>
        </div>
      )}
    </Section>
  );
}
