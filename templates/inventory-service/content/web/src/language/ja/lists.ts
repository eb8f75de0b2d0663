import type { lists as english } from '../en/lists.ts';

export const lists = {
  'lists.title': 'マスター',
  'lists.categories': 'カテゴリー',
  'lists.suppliers': '仕入先',
  'lists.locations': '保管場所',
  'lists.add.categories': 'カテゴリーを追加',
  'lists.add.suppliers': '仕入先を追加',
  'lists.add.locations': '保管場所を追加',
  'lists.detail.categories': '上位カテゴリー',
  'lists.detail.suppliers': 'メールアドレス',
  'lists.detail.locations': 'コード',
  'lists.name': '名称',
  'lists.code': 'コード',
  'lists.email': '発注用メールアドレス',
  'lists.parentId': '上位カテゴリー',
  'lists.noParent': 'なし（最上位）',
  'lists.parts': '部品数',
  'lists.actions': '操作',
  'lists.empty': 'まだ登録がありません。',
  'lists.editTitle': '{name} を編集',
  'lists.deleteTitle': '{name} を削除',
} satisfies Record<keyof typeof english, string>;
