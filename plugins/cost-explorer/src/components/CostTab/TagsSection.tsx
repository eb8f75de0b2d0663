import { Fragment, useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Section } from '@hangar/plugin-aws-react';
import type {
  CostCondition,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import styles from './CostTab.module.css';

const FIRST_ITEMS = 6;

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
        <Selectors selectors={selectors} />
      )}
    </Section>
  );
}

/** A line for each; a group can have as many as it has members. */
function Selectors({ selectors }: { selectors: CostSelector[] }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const [isAll, setIsAll] = useState(false);
  return (
    <>
      <ul className={styles.tags}>
        {selectors.slice(0, isAll ? undefined : FIRST_ITEMS).map(selector => (
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
      {selectors.length > FIRST_ITEMS && (
        <div>
          <Button
            variant="secondary"
            size="small"
            aria-expanded={isAll}
            onPress={() => setIsAll(!isAll)}
          >
            {isAll
              ? t('tags.less')
              : t('tags.more', { total: selectors.length })}
          </Button>
        </div>
      )}
    </>
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
