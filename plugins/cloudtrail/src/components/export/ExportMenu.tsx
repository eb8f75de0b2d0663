import { Alert, Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { useFormatters } from '@hangar/plugin-aws-react';
import {
  activityExportFormats,
  cloudtrailEventsExportPermission,
  type ActivityFilter,
} from '@hangar/plugin-cloudtrail-common';
import type { ActivityScope } from '../../api';
import { cloudtrailTranslationRef } from '../../translation';
import { useExport } from './useExport';
import styles from './export.module.css';

/** Takes away exactly what is filtered, with a manifest; for whom it is allowed. */
export function ExportMenu(props: {
  scope: ActivityScope;
  filter: ActivityFilter;
}) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const { allowed } = usePermission({
    permission: cloudtrailEventsExportPermission,
  });
  const state = useExport(props.scope, props.filter);
  if (!allowed) {
    return null;
  }
  return (
    <>
      <MenuTrigger>
        <Button
          variant="secondary"
          iconStart={<RiDownloadLine aria-hidden />}
          isPending={state.isPending}
        >
          {t('export.button')}
        </Button>
        <Menu>
          {activityExportFormats.map(format => (
            <MenuItem key={format} onAction={() => state.start(format)}>
              {t(`export.${format}`)}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      <ExportOutcome state={state} />
    </>
  );
}

function ExportOutcome({ state }: { state: ReturnType<typeof useExport> }) {
  const { t } = useTranslationRef(cloudtrailTranslationRef);
  const { locale } = useFormatters();
  const { outcome } = state;
  if (!outcome) {
    return null;
  }
  if (outcome.type === 'failed') {
    return (
      <Alert
        className={styles.outcome}
        role="alert"
        status="danger"
        icon
        title={t('export.failed')}
        description={outcome.message}
      />
    );
  }
  if (outcome.type === 'aborted' || outcome.type === 'no-manifest') {
    return (
      <Alert
        className={styles.outcome}
        role="alert"
        status="warning"
        icon
        title={
          outcome.type === 'aborted' ? t('export.failed') : outcome.fileName
        }
        description={
          outcome.type === 'aborted'
            ? t('export.aborted')
            : t('export.noManifest', { message: outcome.message })
        }
      />
    );
  }
  const { manifest } = outcome;
  return (
    <Alert
      className={styles.outcome}
      role="status"
      status="success"
      icon
      title={t('export.done', {
        name: manifest.fileName,
        number: new Intl.NumberFormat(locale).format(manifest.count),
      })}
      description={t('export.checksum', { sha256: manifest.sha256 ?? '–' })}
    />
  );
}
