import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type {
  SensitiveRuleId,
  SensitiveSeverity,
} from '@hangar/plugin-cloudtrail-common';
import type { StoredEvent } from '../store/types';

type Payload = NotificationSendOptions['payload'];

const payloadSeverities: Record<SensitiveSeverity, Payload['severity']> = {
  high: 'high',
  medium: 'normal',
  low: 'low',
};

/** What happened, in Japanese and English: its readers may read either. */
const titles: Record<SensitiveRuleId, string> = {
  'root-sign-in': 'root ユーザーのサインイン / The root user signed in',
  'bucket-made-public': 'バケットの公開 / A bucket was made public',
  'security-group-open':
    'セキュリティグループの全開放 / A security group was opened to the world',
  'trail-change': '証跡の変更 / A trail was changed',
  'sign-in-without-mfa': 'MFA なしのサインイン / A sign-in without MFA',
  'mfa-removed': 'MFA の解除 / MFA was removed',
  'key-deletion-scheduled':
    '暗号化キーの削除予約 / The deletion of a key was scheduled',
  'policy-change': '権限の変更 / Permissions were changed',
  'access-key-created': 'アクセスキーの作成 / An access key was created',
  'user-created': 'IAM ユーザーの作成 / An IAM user was created',
  'secret-read': 'シークレットの読み取り / A secret was read',
  'sign-in-failed': 'サインインの失敗 / A sign-in failed',
};

const getTitle = (rule: string | null) =>
  (rule !== null && titles[rule as SensitiveRuleId]) ||
  '確認が必要な操作 / An event deserves a look';

/** The notification of a sensitive event. Its link opens the event. */
export function toEventNotification(
  event: StoredEvent,
  severity: SensitiveSeverity,
): Payload {
  const { eventId, eventName, principal, accountId, region, resources } = event;
  const when = new Date(event.time).toISOString();
  const what = resources.length > 0 ? ` (${resources[0].name})` : '';
  const failed = event.errorCode ? `, ${event.errorCode}` : '';
  return {
    title: getTitle(event.sensitiveRule),
    description: `${principal.name}: ${eventName}${what}${failed}, ${accountId}, ${region}, ${when}`,
    link: `/activity?event=${encodeURIComponent(eventId)}`,
    severity: payloadSeverities[severity],
    topic: 'aws-activity',
  };
}
