import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Section, type MoneyView } from '@hangar/plugin-aws-react';
import type { CostReport } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../../translation';
import styles from './sections.module.css';

const SHOWN = 10;

/** What whole accounts cost beyond the catalog's entries, and what to do about it. */
export function Unallocated(props: {
  unallocated: NonNullable<CostReport['unallocated']>;
  money: MoneyView;
}) {
  const { unallocated, money } = props;
  const { untagged, unknownValues, accountsTotal, tagKey } = unallocated;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const hasUntagged = Number(untagged.amount) !== 0;
  const isNothing = !hasUntagged && unknownValues.length === 0;

  return (
    <Section
      title={t('costs.unallocated.title')}
      description={
        isNothing
          ? t('costs.unallocated.nothing')
          : t('costs.unallocated.lead', { total: money.format(accountsTotal) })
      }
    >
      {hasUntagged && (
        <div className={styles.unallocated}>
          <p className={styles.figure}>
            <span>{t('costs.unallocated.untagged')}</span>
            <b>{money.format(untagged)}</b>
          </p>
          <Text as="p" variant="body-small" color="secondary">
            {tagKey
              ? t('costs.unallocated.untaggedWhatKey', { tagKey })
              : t('costs.unallocated.untaggedWhat')}
          </Text>
        </div>
      )}
      {unknownValues.length > 0 && (
        <div className={styles.unallocated}>
          <Text as="h3" variant="body-medium" weight="bold">
            {t('costs.unallocated.unknown')}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {t('costs.unallocated.unknownWhat')}
            {tagKey &&
              t('costs.unallocated.example', {
                example: `${tagKey}=${unknownValues[0].value}`,
              })}
          </Text>
          <UnknownValues values={unknownValues} money={money} />
        </div>
      )}
    </Section>
  );
}

function UnknownValues(props: {
  values: NonNullable<CostReport['unallocated']>['unknownValues'];
  money: MoneyView;
}) {
  const { values, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const [isAll, setIsAll] = useState(false);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('costs.unallocated.value')}</th>
            <th scope="col">{t('costs.unallocated.cost')}</th>
          </tr>
        </thead>
        <tbody>
          {values.slice(0, isAll ? undefined : SHOWN).map(row => (
            <tr key={row.value}>
              <th scope="row">{row.value}</th>
              <td>{money.format(row.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {values.length > SHOWN && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setIsAll(!isAll)}
          aria-expanded={isAll}
        >
          {isAll
            ? t('costs.unallocated.less')
            : t('costs.unallocated.more', { total: values.length })}
        </Button>
      )}
    </>
  );
}
