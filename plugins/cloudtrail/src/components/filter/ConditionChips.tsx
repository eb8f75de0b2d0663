import { Button, Tag, TagGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  listConditions,
  withoutCondition,
  type ActivityConditions,
  type Condition,
} from '../../address/activityConditions';
import { cloudtrailTranslationRef } from '../../translation';
import type { ConditionNames } from './useConditionNames';
import styles from './filter.module.css';

type Chip = { id: string; condition: Condition };

/** What the list is narrowed by, each part removable. */
export function ConditionChips(props: {
  conditions: ActivityConditions;
  names: ConditionNames;
  onChange: (conditions: ActivityConditions) => void;
}) {
  const { conditions, names, onChange } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const chips = listConditions(conditions).map<Chip>(condition => ({
    id: `${condition.field}=${condition.value}`,
    condition,
  }));
  if (chips.length === 0) {
    return null;
  }
  const remove = (ids: Set<unknown>) =>
    onChange(
      chips
        .filter(({ id }) => ids.has(id))
        .reduce(
          (left, { condition }) => withoutCondition(left, condition),
          conditions,
        ),
    );
  return (
    <div className={styles.chips}>
      <TagGroup aria-label={t('filter.active')} items={chips} onRemove={remove}>
        {({ id, condition }: Chip) => {
          const text = names.chip(condition);
          return (
            <Tag id={id} textValue={text}>
              {text}
            </Tag>
          );
        }}
      </TagGroup>
      <Button size="small" variant="tertiary" onPress={() => onChange({})}>
        {t('filter.clear')}
      </Button>
    </div>
  );
}
