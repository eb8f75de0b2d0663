import { Link } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  getAwsConsoleUrl,
  type AwsConsoleTarget,
} from '@hangar/plugin-aws-common';
import { cloudwatchTranslationRef } from '../translation';
import styles from './components.module.css';

/** Opens something in the AWS console, in another browser tab. */
export function ConsoleLink(props: { target: AwsConsoleTarget; name: string }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  return (
    <Link
      className={styles.consoleLink}
      variant="body-small"
      href={getAwsConsoleUrl(props.target)}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('tab.consoleOf', { name: props.name })}
    >
      {t('tab.console')}
      <RiExternalLinkLine aria-hidden size={14} />
    </Link>
  );
}
