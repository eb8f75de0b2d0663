import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { searchTranslationRef } from '@backstage/plugin-search';

export default createTranslationMessages({
  ref: searchTranslationRef,
  full: true,
  messages: {
    'searchModal.viewFullResults': 'すべての結果を表示',
    'searchType.allResults': 'すべての結果',
    'searchType.tabs.allTitle': 'すべて',
    'searchType.accordion.allTitle': 'すべて',
    'searchType.accordion.collapse': '折りたたむ',
    'searchType.accordion.numberOfResults': '{{number}} 件',
    'sidebarSearchModal.title': '検索',
  },
});
