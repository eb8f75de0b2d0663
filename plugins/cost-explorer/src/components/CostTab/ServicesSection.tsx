import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  addDecimals,
  getRoundingDifference,
  Section,
  useFormatters,
  type MoneyView,
} from '@hangar/plugin-aws-react';
import type { EntityCosts } from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { CostTable } from '../shared';
import styles from './CostTab.module.css';

const ADJUSTMENTS = ['tax', 'credits', 'refunds'] as const;

/** Every service, tax, credits and refunds apart, and their total. */
export function ServicesSection(props: {
  costs: EntityCosts;
  money: MoneyView;
}) {
  const { costs, money } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const format = useFormatters();
  const { services, adjustments, total } = costs;
  const subtotal = {
    amount: addDecimals(services.map(service => service.total.amount)),
    currency: total.currency,
  };
  const rounding = getRoundingDifference(
    money,
    [
      ...services.map(service => service.total),
      ...ADJUSTMENTS.map(kind => adjustments[kind]),
    ],
    total,
  );
  const getShare = (amount: string) =>
    Number(subtotal.amount) === 0
      ? '–'
      : format.percent((Number(amount) / Number(subtotal.amount)) * 100);

  return (
    <Section title={t('service.title')}>
      <CostTable label={t('service.region')}>
        <thead>
          <tr>
            <th scope="col">{t('service.name')}</th>
            <th scope="col">{t('service.amount')}</th>
            <th scope="col">{t('service.share')}</th>
          </tr>
        </thead>
        <tbody>
          {services.map(service => (
            <tr key={service.service}>
              <th scope="row">{service.service}</th>
              <td>{money.format(service.total)}</td>
              <td>{getShare(service.total.amount)}</td>
            </tr>
          ))}
          <tr className={styles.subtotal}>
            <th scope="row">{t('service.subtotal')}</th>
            <td>{money.format(subtotal)}</td>
            <td />
          </tr>
          {ADJUSTMENTS.map(kind => (
            <tr key={kind}>
              <th scope="row">{t(`service.${kind}`)}</th>
              <td>{money.format(adjustments[kind])}</td>
              <td />
            </tr>
          ))}
          {rounding && (
            <tr>
              <th scope="row">{t('service.rounding')}</th>
              <td>{money.format(rounding)}</td>
              <td />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('service.total')}</th>
            <td>{money.format(total)}</td>
            <td />
          </tr>
        </tfoot>
      </CostTable>
      <Text as="p" variant="body-x-small" color="secondary">
        {t('service.note')}
      </Text>
    </Section>
  );
}
