import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings';

export default createTranslationMessages({
  ref: userSettingsTranslationRef,
  full: true,
  messages: {
    'languageToggle.title': '言語',
    'languageToggle.description': '表示する言語を変更します',
    'languageToggle.select': '言語を{{language}}に変更',
    'themeToggle.title': 'テーマ',
    'themeToggle.description': '画面のテーマを変更します',
    'themeToggle.select': '{{theme}}を選択',
    'themeToggle.selectAuto': '自動テーマを選択',
    'themeToggle.names.light': 'ライト',
    'themeToggle.names.dark': 'ダーク',
    'themeToggle.names.auto': '自動',
    'signOutMenu.title': 'サインアウト',
    'signOutMenu.moreIconTitle': 'その他',
    'pinToggle.title': 'サイドバーを固定',
    'pinToggle.description': 'サイドバーが折りたたまれないようにします',
    'pinToggle.switchTitles.unpin': 'サイドバーの固定を解除',
    'pinToggle.switchTitles.pin': 'サイドバーを固定',
    'pinToggle.ariaLabelTitle': 'サイドバー固定の切り替え',
    'identityCard.title': 'Backstage の ID 情報',
    'identityCard.noIdentityTitle': 'Backstage の ID 情報がありません',
    'identityCard.userEntity': 'ユーザーエンティティ',
    'identityCard.ownershipEntities': '所有者となるエンティティ',
    'defaultProviderSettings.description':
      '{{provider}} の API と ID の認証に使います',
    'emptyProviders.title': '認証プロバイダーがありません',
    'emptyProviders.description':
      'Backstage に認証プロバイダーを追加すると、それを使って認証できるようになります。',
    'emptyProviders.action.title':
      'app-config.yaml を開き、強調表示している部分を変更してください：',
    'emptyProviders.action.readMoreButtonTitle': '詳細を見る',
    'providerSettingsItem.title.signIn': '{{title}} にサインイン',
    'providerSettingsItem.title.signOut': '{{title}} からサインアウト',
    'providerSettingsItem.buttonTitle.signIn': 'サインイン',
    'providerSettingsItem.buttonTitle.signOut': 'サインアウト',
    'authProviders.title': '利用できるプロバイダー',
    'defaultSettingsPage.tabsTitle.general': '全般',
    'defaultSettingsPage.tabsTitle.authProviders': '認証プロバイダー',
    'defaultSettingsPage.tabsTitle.featureFlags': '機能フラグ',
    'featureFlags.title': '機能フラグ',
    'featureFlags.description':
      '機能フラグを切り替えた後は、ページを再読み込みしてください',
    'featureFlags.emptyFlags.title': '機能フラグがありません',
    'featureFlags.emptyFlags.description':
      '機能フラグを使うと、プラグインが Backstage に登録した機能を、ユーザーが選んで有効にできます。手動の A/B テストなどのために、処理を切り分けるときにも使えます。',
    'featureFlags.emptyFlags.action.title':
      '機能フラグの追加例を強調表示しています：',
    'featureFlags.emptyFlags.action.readMoreButtonTitle': '詳細を見る',
    'featureFlags.filterTitle': '絞り込み',
    'featureFlags.clearFilter': '絞り込みを解除',
    'featureFlags.flagItem.title.disable': '無効にする',
    'featureFlags.flagItem.title.enable': '有効にする',
    'featureFlags.flagItem.subtitle.registeredInApplication':
      'アプリケーションで登録',
    'featureFlags.flagItem.subtitle.registeredInPlugin':
      '{{pluginId}} プラグインで登録',
    'settingsLayout.title': '設定',
    sidebarTitle: '設定',
    'profileCard.title': 'プロフィール',
    'appearanceCard.title': '外観',
  },
});
