import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { apiDocsTranslationRef } from '@backstage/plugin-api-docs';

export default createTranslationMessages({
  ref: apiDocsTranslationRef,
  full: true,
  messages: {
    'apiDefinitionCard.error.title': 'API を取得できませんでした',
    'apiDefinitionCard.rawButtonTitle': '原文',
    'apiDefinitionDialog.closeButtonTitle': '閉じる',
    'apiDefinitionDialog.tabsAriaLabel': 'API 定義の表示項目',
    'apiDefinitionDialog.toggleButtonAriaLabel':
      'API 定義のダイアログの表示を切り替え',
    'apiDefinitionDialog.rawButtonTitle': '原文',
    'defaultApiExplorerPage.title': 'API',
    'defaultApiExplorerPage.subtitle': '{{orgName}} の API 一覧',
    'defaultApiExplorerPage.pageTitleOverride': 'API',
    'defaultApiExplorerPage.createButtonTitle': '既存の API を登録',
    'defaultApiExplorerPage.supportButtonTitle': 'すべての API',
    'consumedApisCard.title': '利用する API',
    'consumedApisCard.error.title': 'API を読み込めませんでした',
    'consumedApisCard.emptyContent.title':
      'この {{entity}} が利用する API はありません。',
    'hasApisCard.title': 'API',
    'hasApisCard.error.title': 'API を読み込めませんでした',
    'hasApisCard.emptyContent.title':
      'この {{entity}} に含まれる API はありません。',
    'providedApisCard.title': '提供する API',
    'providedApisCard.error.title': 'API を読み込めませんでした',
    'providedApisCard.emptyContent.title':
      'この {{entity}} が提供する API はありません。',
    'apiEntityColumns.typeTitle': 'タイプ',
    'apiEntityColumns.apiDefinitionTitle': 'API 定義',
    'consumingComponentsCard.title': '利用元',
    'consumingComponentsCard.error.title':
      'コンポーネントを読み込めませんでした',
    'consumingComponentsCard.emptyContent.title':
      'この API を利用するコンポーネントはありません。',
    'providingComponentsCard.title': '提供元',
    'providingComponentsCard.error.title':
      'コンポーネントを読み込めませんでした',
    'providingComponentsCard.emptyContent.title':
      'この API を提供するコンポーネントはありません。',
    apisCardHelpLinkTitle: '設定方法を見る',
  },
});
