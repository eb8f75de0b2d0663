import { useState } from 'react';
import { SearchField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { cloudtrailTranslationRef } from '../../translation';

/** Searches for words; on Enter, since each search reads the store. */
export function TextSearch(props: {
  text?: string;
  className?: string;
  onChange: (text: string | undefined) => void;
}) {
  const { text = '', className, onChange } = props;
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const [value, setValue] = useState(text);
  return (
    <SearchField
      className={className}
      size="small"
      aria-label={t('filter.search')}
      placeholder={t('filter.searchPlaceholder')}
      value={value}
      onChange={setValue}
      onSubmit={entered => onChange(entered.trim() || undefined)}
      onClear={() => text !== '' && onChange(undefined)}
    />
  );
}
