import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Text } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { localGitTranslationRef } from '../../translation';
import styles from './RepositoryCard.module.css';

/** The command that clones the repository, and a button that copies it. */
export function CloneCommand({ url }: { url: string }) {
  const { t } = useTranslationRef(localGitTranslationRef);
  const [told, setTold] = useState('');
  const command = `git clone ${url}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(command);
      setTold(t('card.copied'));
    } catch {
      setTold(t('card.copyFailed'));
    }
  };
  return (
    <>
      <div className={styles.clone}>
        <code>{command}</code>
        <ButtonIcon
          aria-label={t('card.copy')}
          icon={<RiFileCopyLine aria-hidden />}
          variant="tertiary"
          size="small"
          onPress={copy}
        />
      </div>
      <Text as="p" variant="body-small" color="secondary" role="status">
        {told}
      </Text>
    </>
  );
}
