import { useId } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  StatusLabel,
  useFormatters,
  useMoneyView,
} from '@hangar/plugin-aws-react';
import type { CostSourceState } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import styles from './AwsDataSettings.module.css';

const LINES = ['tagged', 'untagged', 'accountsTotal', 'difference'] as const;

/** The sum over tag values and untagged beside the accounts' own total. */
export function Reconciliation(props: {
  reconciliation: CostSourceState['reconciliation'];
}) {
  const { reconciliation } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const format = useFormatters();
  const { money } = useMoneyView(null);
  const titleId = useId();
  const agrees =
    reconciliation &&
    Number(money.round(reconciliation.difference).amount) === 0;

  return (
    <section aria-labelledby={titleId} className={styles.reconciliation}>
      <Text as="h4" id={titleId} variant="body-medium" weight="bold">
        {t('awsData.reconciliation.title')}
      </Text>
      {reconciliation ? (
        <>
          <table className={styles.table} aria-labelledby={titleId}>
            <tbody>
              {LINES.map(line => (
                <tr key={line}>
                  <th scope="row">{t(`awsData.reconciliation.${line}`)}</th>
                  <td>{money.format(reconciliation[line])}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <StatusLabel tone={agrees ? 'good' : 'bad'}>
            {t(`awsData.reconciliation.${agrees ? 'agrees' : 'differs'}`)}
          </StatusLabel>
          <Text as="p" variant="body-small" color="secondary">
            {t('awsData.reconciliation.checkedAt', {
              time: format.dateTime(new Date(reconciliation.checkedAt)),
            })}
          </Text>
        </>
      ) : (
        <Text as="p" color="secondary">
          {t('awsData.reconciliation.none')}
        </Text>
      )}
    </section>
  );
}
