import type { users as english } from '../en/users.ts';

export const users = {
  'users.title': '利用者',
  'users.invite': '利用者を招待',
  'users.search': '名前またはメールアドレスで検索',
  'users.displayName': '名前',
  'users.email': 'メールアドレス',
  'users.role': '役割',
  'users.role.administrator': '管理者',
  'users.role.general': '一般利用者',
  'users.grants': '権限',
  'users.everything': 'すべての操作が可能',
  'users.area.parts': '部品',
  'users.area.stock': '在庫',
  'users.area.orders': '発注',
  'users.action.view': '閲覧',
  'users.action.edit': '編集',
  'users.action.delete': '削除',
  'users.lastSignedInAt': '最終サインイン',
  'users.never': 'なし',
  'users.state': '状態',
  'users.active': '有効',
  'users.inactive': '無効',
  'problem.last-administrator':
    '有効な管理者がいなくなります。先に別の利用者を管理者にしてください。',
  'problem.user-not-found': 'この利用者は見つかりません。',
} satisfies Record<keyof typeof english, string>;
