import { ButtonIcon, Text } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { costExplorerTranslationRef } from '../../../translation';
import styles from './ReportTable.module.css';

/** Turns the pages of a table; nothing where there is only one. */
export function Pager(props: {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}) {
  const { page, pageSize, total, onPage } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  if (total <= pageSize) {
    return null;
  }
  return (
    <nav className={styles.pager} aria-label={t('costs.table.pages')}>
      <Text variant="body-small" color="secondary" aria-live="polite">
        {t('costs.table.page', {
          from: (page - 1) * pageSize + 1,
          to: Math.min(page * pageSize, total),
          total,
        })}
      </Text>
      <ButtonIcon
        variant="secondary"
        aria-label={t('costs.table.previous')}
        icon={<RiArrowLeftSLine aria-hidden />}
        isDisabled={page <= 1}
        onPress={() => onPage(page - 1)}
      />
      <ButtonIcon
        variant="secondary"
        aria-label={t('costs.table.next')}
        icon={<RiArrowRightSLine aria-hidden />}
        isDisabled={page * pageSize >= total}
        onPress={() => onPage(page + 1)}
      />
    </nav>
  );
}
