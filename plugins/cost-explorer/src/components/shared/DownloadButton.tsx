import { useState } from 'react';
import { Alert, Button, VisuallyHidden } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { downloadFile, getErrorText } from '@hangar/plugin-aws-react';
import type { CostFile } from '../../api';
import { costExplorerTranslationRef } from '../../translation';
import styles from './shared.module.css';

/** Fetches a CSV file and hands it to the browser; tells how that went. */
export function DownloadButton(props: { getFile: () => Promise<CostFile> }) {
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const [isPending, setIsPending] = useState(false);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<string>();

  const download = async () => {
    setIsPending(true);
    setProblem(undefined);
    setTold('');
    try {
      const file = await props.getFile();
      downloadFile(file);
      setTold(t('tab.exported', { name: file.name }));
    } catch (error) {
      setProblem(getErrorText(error));
    } finally {
      setIsPending(false);
    }
  };

  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine aria-hidden />}
        isPending={isPending}
        onPress={download}
      >
        {t('tab.export')}
      </Button>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {problem && (
        <Alert
          className={styles.wide}
          role="alert"
          status="danger"
          icon
          title={t('tab.exportFailed')}
          description={problem}
        />
      )}
    </>
  );
}
