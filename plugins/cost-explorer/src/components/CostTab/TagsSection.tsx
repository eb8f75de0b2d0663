import { Fragment } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  CostCondition,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import { Section } from '../shared';
import styles from './CostTab.module.css';

/** By which tags and cost categories the costs are found. */
export function TagsSection({ selectors }: { selectors: CostSelector[] }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  return (
    <Section
      title={t('tags.title')}
      description={selectors.length > 0 ? t('tags.description') : undefined}
    >
      {selectors.length === 0 ? (
        <Text as="p" color="secondary">
          {t('tags.empty')}
        </Text>
      ) : (
        <ul className={styles.tags}>
          {selectors.map(selector => (
            <li key={JSON.stringify(selector)}>
              {selector.map((condition, index) => (
                <Fragment key={`${condition.type}/${condition.key}`}>
                  {index > 0 && ` ${t('tags.and')} `}
                  <Condition condition={condition} />
                </Fragment>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Condition({ condition }: { condition: CostCondition }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const { type, key, values } = condition;
  return (
    <>
      {t(`tags.${type}`, { key })} ={' '}
      {values.map((value, index) => (
        <Fragment key={value}>
          {index > 0 && ` ${t('tags.or')} `}
          {value === '' ? <em>{t('tags.untagged')}</em> : <code>{value}</code>}
        </Fragment>
      ))}
    </>
  );
}
