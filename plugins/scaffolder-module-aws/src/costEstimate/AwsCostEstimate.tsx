import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Alert, Flex, Text } from '@backstage/ui';
import { scaffolderAwsTranslationRef } from '../translation';
import { Assumptions } from './Assumptions';
import { CostTable } from './CostTable';
import { readEstimate } from './readEstimate';
import { SavingsTable } from './SavingsTable';
import { useMoney, type MoneyFormat } from './useMoney';
import styles from './costEstimate.module.css';

type Ready = Extract<ReturnType<typeof readEstimate>, { status: 'ready' }>;

function Total(props: { estimate: Ready['estimate']; format: MoneyFormat }) {
  const { estimate, format } = props;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const yen = format.yen(estimate.total);
  return (
    <div>
      <div role="status" className={styles.total}>
        {t('cost.total')}: {format.usd(estimate.total)}
        {yen && ` (${yen})`}
      </div>
      <div className={styles.note}>
        {t('cost.asOf', { region: estimate.region, date: estimate.asOf })}
        {format.rate && (
          <>
            {' '}
            {t('cost.rate', {
              rate: format.rate.perUsd,
              date: format.rate.asOf,
            })}
          </>
        )}
        {format.problem && <div>{format.problem}</div>}
      </div>
    </div>
  );
}

function Estimate(props: { form: Ready; format: MoneyFormat }) {
  const { format } = props;
  const { estimate, shortfall, budget } = props.form;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  return (
    <>
      <Total estimate={estimate} format={format} />
      {shortfall && budget && (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('cost.overBudget', {
            budget: format.usd(budget),
            missing: format.usd(shortfall),
          })}
          description={t('cost.overBudgetCure')}
        />
      )}
      <CostTable estimate={estimate} format={format} />
      <SavingsTable savings={estimate.savings} format={format} />
      <Assumptions estimate={estimate} />
    </>
  );
}

/**
 * Shows what the choices of the whole form will cost in a month, while they
 * are made. It has no value of its own.
 */
export function AwsCostEstimate(
  props: Pick<FieldExtensionComponentProps<null>, 'formContext' | 'schema'>,
) {
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const format = useMoney();
  const form = readEstimate(props.formContext?.formData ?? {});
  return (
    <Flex direction="column" gap="4" className={styles.estimate}>
      <Text as="h3" variant="title-x-small">
        {props.schema?.title ?? t('cost.title')}
      </Text>
      {form.status === 'incomplete' ? (
        <Alert
          role="status"
          status="info"
          icon
          title={t('cost.incomplete')}
          description={form.fields
            .map(field => t(`choice.${field}`))
            .join(', ')}
        />
      ) : (
        <Estimate form={form} format={format} />
      )}
    </Flex>
  );
}
