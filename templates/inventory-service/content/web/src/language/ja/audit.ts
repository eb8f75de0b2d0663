import type { audit as english } from '../en/audit.ts';

export const audit = {
  'audit.title': '監査ログ',
  'audit.from': '開始日',
  'audit.to': '終了日',
  'audit.action': '操作',
  'audit.recordType': '対象の種類',
  'audit.recordId': '対象の ID',
  'audit.record': '対象',
  'audit.occurredAt': '日時',
  'audit.userName': '実行者',
  'audit.changes': '変更内容',
  'audit.details': '詳細',
  'audit.sourceIp': '接続元',
  'audit.requestId': 'リクエスト ID',
  'audit.csv': 'CSV で出力',
  'audit.ndjson': 'NDJSON で出力',
  'audit.none': '該当する記録はありません。',
} satisfies Record<keyof typeof english, string>;
