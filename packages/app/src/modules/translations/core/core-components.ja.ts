import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { coreComponentsTranslationRef } from '@backstage/core-components';

export default createTranslationMessages({
  ref: coreComponentsTranslationRef,
  full: true,
  messages: {
    'signIn.title': 'サインイン',
    'signIn.loginFailed': 'サインインに失敗しました',
    'signIn.customProvider.title': 'カスタムユーザー',
    'signIn.customProvider.subtitle':
      'ユーザー ID と認証情報を入力してください。\n この選択は保存されません。',
    'signIn.customProvider.userId': 'ユーザー ID',
    'signIn.customProvider.tokenInvalid':
      'トークンが有効な OpenID Connect JWT トークンではありません',
    'signIn.customProvider.continue': '続行',
    'signIn.customProvider.idToken': 'ID トークン（任意）',
    'signIn.guestProvider.title': 'ゲスト',
    'signIn.guestProvider.subtitle':
      'ゲストユーザーとして利用します。\n 本人確認が行われないため、一部の機能は利用できません。',
    'signIn.guestProvider.enter': '利用を開始',
    skipToContent: '本文へ移動',
    'copyTextButton.tooltipText': 'クリップボードにコピーしました',
    'simpleStepper.reset': 'リセット',
    'simpleStepper.finish': '完了',
    'simpleStepper.next': '次へ',
    'simpleStepper.skip': 'スキップ',
    'simpleStepper.back': '戻る',
    'errorPage.subtitle': 'エラー {{status}}：{{statusMessage}}',
    'errorPage.title': 'ページを表示できませんでした',
    'errorPage.goBack': '前のページに戻る',
    'errorPage.showMoreDetails': '詳細を表示',
    'errorPage.showLessDetails': '詳細を隠す',
    'emptyState.missingAnnotation.title': 'アノテーションがありません',
    'emptyState.missingAnnotation.actionTitle':
      '次の例で強調表示しているように、コンポーネントの YAML にアノテーションを追加してください：',
    'emptyState.missingAnnotation.readMore': '詳細を見る',
    'supportConfig.default.title': 'サポート窓口が設定されていません',
    'supportConfig.default.linkTitle':
      '設定キー `app.support` を追加してください',
    'errorBoundary.title': '{{slackChannel}} までお問い合わせください。',
    'oauthRequestDialog.title': 'サインインが必要です',
    'oauthRequestDialog.authRedirectTitle':
      'OAuth のサインインページに移動します。',
    'oauthRequestDialog.login': 'サインイン',
    'oauthRequestDialog.rejectAll': 'すべて拒否',
    'oauthRequestDialog.message':
      '{{appTitle}} が {{provider}} の API と ID 情報を利用できるように、サインインしてください。',
    'supportButton.title': 'サポート',
    'supportButton.close': '閉じる',
    'table.filter.title': 'フィルター',
    'table.filter.clearAll': 'すべてクリア',
    'table.filter.placeholder': 'すべての結果',
    'table.body.emptyDataSourceMessage': '表示する項目がありません',
    'table.pagination.firstTooltip': '最初のページ',
    'table.pagination.labelDisplayedRows': '{count} 件中 {from}-{to} 件',
    'table.pagination.labelRowsSelect': '件',
    'table.pagination.lastTooltip': '最後のページ',
    'table.pagination.nextTooltip': '次のページ',
    'table.pagination.previousTooltip': '前のページ',
    'table.toolbar.search': '絞り込み',
    'table.header.actions': '操作',
    'alertDisplay.message_one': '（新しいメッセージがほかに {{ count }} 件）',
    'alertDisplay.message_other': '（新しいメッセージがほかに {{ count }} 件）',
    'autoLogout.stillTherePrompt.title':
      '操作がないため、まもなくサインアウトします',
    'autoLogout.stillTherePrompt.buttonText': 'サインインを継続',
    'dependencyGraph.fullscreenTooltip': '全画面表示の切り替え',
    'proxiedSignInPage.title':
      'サインインしていないようです。ブラウザーでページを再読み込みしてください。',
    'logViewer.downloadBtn.tooltip': 'ログをダウンロード',
    'logViewer.copyBtn.tooltip': 'ログをクリップボードにコピー',
    'logViewer.searchField.placeholder': '検索',
  },
});
