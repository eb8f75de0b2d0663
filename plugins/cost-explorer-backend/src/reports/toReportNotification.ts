import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { SavedReport } from '@hangar/plugin-cost-explorer-common';

/** The notification of a report that is due, in Japanese and English: its readers may read either. */
export function toReportNotification({
  id,
  name,
  schedule,
}: SavedReport): NotificationSendOptions['payload'] {
  const isWeekly = schedule === 'weekly';
  const every = isWeekly ? '毎週 / weekly' : '毎月 / monthly';
  return {
    title: `コストレポート / Cost report: ${name}`,
    description: `レポートの最新の内容を表示し、CSV をダウンロードできます（${every}）。\nOpen the report as it is today, and download it as CSV (${every}).`,
    link: `/costs?report=${encodeURIComponent(id)}`,
    severity: 'low',
    topic: 'cost-report',
  };
}
