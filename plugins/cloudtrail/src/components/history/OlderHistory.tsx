import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { RiArchiveLine } from '@remixicon/react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ActivityFilter,
  ActivityList,
} from '@hangar/plugin-cloudtrail-common';
import { Section, useFormatters } from '@hangar/plugin-aws-react';
import { cloudtrailApiRef, type ActivityScope } from '../../api';
import { cloudtrailTranslationRef } from '../../translation';
import { getOlderRange } from './getOlderRange';
import { HistoryResult } from './HistoryResult';
import styles from '../list/list.module.css';

/**
 * Offers to search the trail in S3 where a range begins before what is kept;
 * only when asked, since AWS bills what it reads.
 */
export function OlderHistory(props: {
  scope: ActivityScope;
  filter: ActivityFilter;
  answer: ActivityList;
}) {
  const { scope, filter, answer } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const api = useApi(cloudtrailApiRef);
  const format = useFormatters();
  const [asked, setAsked] = useState<string>();
  const isOlder = answer.problems.some(({ kind }) => kind === 'range-clipped');
  const range = isOlder && !scope.entity && getOlderRange(filter, answer);
  if (!range) {
    return null;
  }
  const older = { ...filter, ...range };
  const key = JSON.stringify(older);
  return (
    <Section title={t('history.title')}>
      <Text as="p" color="secondary">
        {t('history.description', {
          from: format.dateTime(new Date(range.from)),
          to: format.dateTime(new Date(range.to)),
        })}
      </Text>
      {asked === key ? (
        <HistoryResult
          key={key}
          fetch={options => api.getHistory(older, options)}
        />
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
