import { audit } from './ja/audit.ts';
import { files } from './ja/files.ts';
import { lists } from './ja/lists.ts';
import { orders } from './ja/orders.ts';
import { stock } from './ja/stock.ts';
import { users } from './ja/users.ts';
import type { Messages } from './messages.en.ts';

export const ja: Messages = {
  ...audit,
  ...files,
  ...lists,
  ...orders,
  ...stock,
  ...users,
  'app.title': '部品在庫',
  'app.skip': '本文へ移動',
  'app.language': '言語',
  'app.loading': '読み込んでいます…',

  'list.title': '部品一覧',
  'list.add': '部品を追加',
  'list.search': '部品番号・名称・説明で検索',
  'list.category': 'カテゴリー',
  'list.allCategories': 'すべてのカテゴリー',
  'list.submit': '検索',
  'list.clear': 'クリア',
  'list.first': '最初のページへ',
  'list.next': '次のページ',
  'list.pages': 'ページ移動',
  'list.empty': '部品がまだありません。最初の部品を追加してください。',
  'list.nothingFound':
    '条件に合う部品がありません。語を減らすか、別のカテゴリーでお試しください。',
  'list.shown': 'このページの部品: {count} 件',

  'part.partNumber': '部品番号',
  'part.name': '名称',
  'part.description': '説明',
  'part.category': 'カテゴリー',
  'part.unit': '単位',
  'part.onHand': '在庫数',
  'part.reorderPoint': '発注点',
  'part.unitPrice': '単価',
  'part.amount': '単価',
  'part.currency': '通貨',
  'part.version': '版',
  'part.reorderQuantity': '発注数量',
  'part.location': '保管場所',
  'part.locationId': '保管場所',
  'part.supplier': '仕入先',
  'part.supplierId': '仕入先',
  'part.categoryId': 'カテゴリー',
  'part.none': 'なし',
  'part.available': '引当可能数',
  'part.onOrder': '発注残',
  'part.updatedAt': '最終更新',
  'part.request': 'リクエスト',
  'part.low': '要発注',
  'part.out': '在庫切れ',
  'part.enough': '在庫あり',
  'part.state': '在庫状態',

  'unit.piece': '個',
  'unit.set': 'セット',
  'unit.pair': '組',
  'unit.metre': 'm',
  'unit.kilogram': 'kg',
  'unit.gram': 'g',
  'unit.litre': 'L',
  'unit.roll': '巻',

  'form.newTitle': '部品を追加',
  'form.editTitle': '{partNumber} を編集',
  'form.save': '保存',
  'form.saving': '保存しています…',
  'form.cancel': 'キャンセル',
  'form.partNumberHint': '半角英数字と . _ / - （40 文字まで）',
  'form.reorderPointHint': '在庫数がこの値以下になると印が付きます',
  'form.unitPriceHint': '例: 1280、12.50',

  'detail.edit': '編集',
  'detail.delete': '削除',
  'detail.back': '部品一覧へ',
  'detail.deleteTitle': '{partNumber} を削除しますか?',
  'detail.deleteText': '「{name}」を完全に削除します。元に戻せません。',
  'detail.deleteConfirm': '部品を削除',

  'problem.title': '処理できませんでした',
  'problem.retry': 'もう一度試す',
  'problem.requestId': 'リクエスト ID: {id}',
  'problem.invalid-input': '入力内容をご確認ください。',
  'problem.part-not-found':
    'この部品は見つかりません。削除された可能性があります。一覧から探してください。',
  'problem.not-found': 'このアドレスにはページがありません。',
  'problem.duplicate-part-number':
    '同じ部品番号の部品がすでにあります。その部品を開くか、別の番号を入力してください。',
  'problem.stale-version':
    'この部品はほかの人が先に変更したため、保存されませんでした。読み込み直してから、もう一度変更してください。',
  'problem.database-unavailable':
    'データベースが応答しないため、保存されませんでした。数秒後にもう一度お試しください。',
  'problem.unreachable':
    'サービスが応答しません。接続を確認して、もう一度お試しください。',
  'problem.sign-in-failed':
    'サインインを完了できませんでした。もう一度サインインしてください。続く場合は、アカウントが有効か、メールアドレスが確認済みかを管理者にお尋ねください。',
  'problem.identity-provider-unavailable':
    '認証基盤が応答しないため、今はサインインできません。しばらくしてからもう一度お試しください。',
  'problem.not-signed-in':
    'セッションが終了しました。ページを読み込み直して、サインインしてください。',
  'problem.not-allowed':
    'この操作の権限がないため、変更されませんでした。管理者に依頼してください。',
  'problem.not-enough-stock':
    'この場所の在庫が足りないため、保存されませんでした。',
  'problem.in-use':
    '使用中のため、変更されませんでした。先に使用しているものを外してください。',
  'problem.other':
    'サービス側で問題が起きました。もう一度お試しください。続く場合は、リクエスト ID を担当者にお知らせください。',
  'problem.reload': '読み込み直す',

  'field.required': '入力してください。',
  'field.pattern': '制御文字を含まない文字で入力してください。',
  'field.pattern.partNumber':
    '半角英数字と . _ / - を使い、先頭は英字か数字にしてください。',
  'field.pattern.amount': '1280 や 12.50 のように入力してください。',
  'field.maxLength': '{limit} 文字以内で入力してください。',
  'field.minimum': '{limit} 以上の値を入力してください。',
  'field.maximum': '{limit} 以下の値を入力してください。',
  'field.type': '0 以上の整数を入力してください。',
  'field.enum': '一覧から選んでください。',
  'field.duplicate': 'この番号はすでに使われています。',
  'field.stale': '新しい版があります。',
  'field.other': 'ご確認ください。',
};
