import type { problems as english } from '../en/problems.ts';

export const problems = {
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
  'problem.closing':
    'サービスが再起動しています。数秒後にもう一度お試しください。',
  'problem.duplicate-category':
    '同じ名前のカテゴリーがすでにあります。別の名前にしてください。',
  'problem.duplicate-location':
    '同じコードの保管場所がすでにあります。別のコードにしてください。',
  'problem.duplicate-supplier':
    '同じ名前の仕入先がすでにあります。別の名前にしてください。',
  'problem.duplicate-user':
    'このメールアドレスの利用者はすでに登録されています。',
  'problem.foreign-page':
    'このサービスのページから送られたものではないため、変更されませんでした。アドレスを確認して、ページを開き直してください。',
  'problem.internal-error':
    'サービス側で問題が起き、保存されませんでした。もう一度お試しください。続く場合は、リクエスト ID を担当者にお知らせください。',
  'problem.invalid-request':
    '送信内容を読み取れませんでした。ページを読み込み直して、もう一度お試しください。',
  'problem.location-not-found':
    'この保管場所は見つかりません。削除された可能性があります。',
  'problem.more-than-ordered':
    '発注した数を超えるため、保存されませんでした。超過分は通常の入庫として記録してください。',
  'problem.part-archived':
    'この部品は保管済み（アーカイブ）です。先に元に戻してください。',
  'problem.refused':
    'この操作は受け付けられませんでした。ページを読み込み直して、もう一度お試しください。',
  'problem.reservation-closed':
    'この引当はすでに出庫または解除されています。読み込み直してください。',
  'problem.reservation-not-found': 'この引当は見つかりません。',
  'problem.category-not-found':
    'このカテゴリーは見つかりません。削除された可能性があります。',
  'problem.supplier-not-found':
    'この仕入先は見つかりません。削除された可能性があります。',
  'problem.supplier-missing':
    '仕入先が決まっていないため、発注できません。先に仕入先を選んでください。',
  'problem.token-expired': 'アクセストークンの有効期限が切れています。',
  'problem.token-invalid': 'アクセストークンを確認できません。',
  'problem.too-many-on-order':
    '発注残が上限を超えるため、保存されませんでした。数量をご確認ください。',
  'problem.unsupported-media-type': 'この形式は受け付けられません。',
  'problem.user-unknown':
    'この利用者は登録されていないか、無効になっています。管理者にお尋ねください。',
} satisfies Record<keyof typeof english, string>;
