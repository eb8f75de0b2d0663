import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { homeReactTranslationRef } from '@backstage/plugin-home-react';

export default createTranslationMessages({
  ref: homeReactTranslationRef,
  full: true,
  messages: {
    'settingsModal.title': '設定',
    'settingsModal.closeButtonTitle': '閉じる',
    'cardExtension.settingsButtonTitle': '設定',
  },
});
