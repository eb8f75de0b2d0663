import { Alert, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormatters } from '@hangar/plugin-aws-react';
import type { LogsResponse } from '@hangar/plugin-cloudwatch-common';
import { cloudwatchTranslationRef } from '../../translation';

/** What a search read and cost, and what it left out. */
export function LogSummary({ response }: { response: LogsResponse }) {
  const { t } = useTranslationRef(cloudwatchTranslationRef);
  const format = useFormatters();
  const { statistics, scanLimitBytes } = response;
  const limit = format.bytes(scanLimitBytes);

  return (
    <>
      <Text as="p" variant="body-small" color="secondary">
        {t('logs.scanned', {
          scanned: format.bytes(statistics.bytesScanned),
          limit,
          matched: format.number(statistics.recordsMatched),
          records: format.number(statistics.recordsScanned),
        })}
      </Text>
      {response.stoppedAtScanLimit && (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('logs.stopped', { limit })}
        />
      )}
      {response.truncated && (
        <Alert
          role="status"
          status="info"
          icon
          title={t('logs.truncated', {
            shown: format.number(response.items.length),
          })}
        />
      )}
    </>
  );
}
