import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { searchReactTranslationRef } from '@backstage/plugin-search-react';

export default createTranslationMessages({
  ref: searchReactTranslationRef,
  full: true,
  messages: {
    'searchBar.title': '検索',
    'searchBar.placeholder': '{{org}} 内を検索',
    'searchBar.clearButtonTitle': 'クリア',
    'searchFilter.allOptionTitle': 'すべて',
    'searchPagination.limitLabel': '1 ページの件数：',
    'searchPagination.limitText': '全 {{num}} 件',
    noResultsDescription: '一致する結果が見つかりませんでした',
    'searchResultGroup.linkTitle': 'すべて見る',
    'searchResultGroup.addFilterButtonTitle': 'フィルターを追加',
    'searchResultPager.previous': '前へ',
    'searchResultPager.next': '次へ',
  },
});
