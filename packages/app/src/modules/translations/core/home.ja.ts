import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { homeTranslationRef } from '@backstage/plugin-home';

export default createTranslationMessages({
  ref: homeTranslationRef,
  full: true,
  messages: {
    'addWidgetDialog.title': 'ダッシュボードにウィジェットを追加',
    'addWidgetDialog.noAvailableWidgets':
      '利用できるウィジェットはすべてダッシュボードに追加されています。',
    'customHomepageButtons.edit': '編集',
    'customHomepageButtons.restoreDefaults': '初期状態に戻す',
    'customHomepageButtons.clearAll': 'すべてクリア',
    'customHomepageButtons.addWidget': 'ウィジェットを追加',
    'customHomepageButtons.save': '保存',
    'customHomepageButtons.cancel': 'キャンセル',
    'customHomepage.noWidgets':
      'ウィジェットがありません。「ウィジェットを追加」ボタンで追加してください。',
    'widgetSettingsOverlay.editSettingsTooltip': '設定を編集',
    'widgetSettingsOverlay.editSettingsTooptip': '設定を編集',
    'widgetSettingsOverlay.deleteWidgetTooltip': 'ウィジェットを削除',
    'widgetSettingsOverlay.submitButtonTitle': '送信',
    'widgetSettingsOverlay.cancelButtonTitle': 'キャンセル',
    'starredEntityListItem.removeFavoriteEntityTitle': 'お気に入りから削除',
    'visitList.empty.title': '表示する閲覧履歴がまだありません。',
    'visitList.empty.description':
      'Backstage を使い始めると、続きからすぐに作業できるように、閲覧したページへのリンクがここに表示されます。',
    'visitList.few.title':
      'ページを閲覧するほど、ここに表示されるページが増えます。',
    'visitList.disabled.title': '閲覧履歴の記録が有効になっていません。',
    'visitList.disabled.description':
      'app-config.yaml で閲覧履歴の記録を有効にすると、よく見るページや最近見たページがここに表示されます。',
    'quickStart.title': 'はじめに',
    'quickStart.description': 'Backstage の使い方',
    'quickStart.learnMoreLinkTitle': '詳細を見る',
    'starredEntities.noStarredEntitiesMessage':
      'エンティティ名の横にある星をクリックすると、この一覧に追加されます。',
    'visitedByType.action.viewMore': 'もっと見る',
    'visitedByType.action.viewLess': '表示を減らす',
    'featuredDocsCard.learnMoreTitle': '詳細を見る',
    'featuredDocsCard.empty.title': '表示するドキュメントがありません',
    'featuredDocsCard.empty.description':
      '自分のドキュメントを作成しましょう。入門ガイドをご覧ください',
    'featuredDocsCard.empty.learnMoreLinkTitle': 'ドキュメント',
  },
});
