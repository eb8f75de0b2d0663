import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph';

export default createTranslationMessages({
  ref: catalogGraphTranslationRef,
  full: true,
  messages: {
    'catalogGraphCard.title': '関係',
    'catalogGraphCard.deepLinkTitle': 'グラフを表示',
    'catalogGraphPage.title': 'カタロググラフ',
    'catalogGraphPage.filterToggleButtonTitle': 'フィルター',
    'catalogGraphPage.supportButtonDescription':
      'コンポーネントをソフトウェアカタログに追加して、管理を始めましょう。',
    'catalogGraphPage.simplifiedSwitchLabel': '簡略表示',
    'catalogGraphPage.mergeRelationsSwitchLabel': '関係をまとめる',
    'catalogGraphPage.zoomOutDescription':
      'ピンチ操作やズームで図の表示位置を動かせます。クリックで中心のノードを切り替え、Shift キーを押しながらのクリックでエンティティを開きます。',
    'catalogGraphPage.curveFilter.title': '線の形',
    'catalogGraphPage.curveFilter.curveMonotoneX': 'なめらかな曲線',
    'catalogGraphPage.curveFilter.curveStepBefore': '階段状の折れ線',
    'catalogGraphPage.directionFilter.title': '向き',
    'catalogGraphPage.directionFilter.leftToRight': '左から右',
    'catalogGraphPage.directionFilter.rightToLeft': '右から左',
    'catalogGraphPage.directionFilter.topToBottom': '上から下',
    'catalogGraphPage.directionFilter.bottomToTop': '下から上',
    'catalogGraphPage.maxDepthFilter.title': '最大の深さ',
    'catalogGraphPage.maxDepthFilter.inputPlaceholder': '∞ 無制限',
    'catalogGraphPage.maxDepthFilter.clearButtonAriaLabel':
      '最大の深さをクリア',
    'catalogGraphPage.selectedKindsFilter.title': '種類',
    'catalogGraphPage.selectedRelationsFilter.title': '関係',
  },
});
