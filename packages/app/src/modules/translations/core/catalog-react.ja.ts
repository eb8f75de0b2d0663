import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react';

export default createTranslationMessages({
  ref: catalogReactTranslationRef,
  full: true,
  messages: {
    'catalogFilter.title': 'フィルター',
    'catalogFilter.buttonTitle': 'フィルター',
    'entityKindPicker.title': '種類',
    'entityKindPicker.errorMessage': 'エンティティの種類を読み込めませんでした',
    'entityLifecyclePicker.title': 'ライフサイクル',
    'entityNamespacePicker.title': '名前空間',
    'entityOwnerPicker.title': '所有者',
    'entityProcessingStatusPicker.title': '処理状態',
    'entityTagPicker.title': 'タグ',
    'entityPeekAheadPopover.title':
      'すべてのタグを見るには、エンティティを開いてください。',
    'entityPeekAheadPopover.emailCardAction.title': '{{email}} にメールを送信',
    // The card uses this text as the link's address, not as a label.
    'entityPeekAheadPopover.emailCardAction.subTitle': 'mailto:{{email}}',
    'entityPeekAheadPopover.emailCardAction.ariaLabel': 'メール',
    'entityPeekAheadPopover.entityCardActionsAriaLabel': '表示',
    'entityPeekAheadPopover.entityCardActionsTitle': '詳細を表示',
    'entitySearchBar.placeholder': '検索',
    'entityTypePicker.title': 'タイプ',
    'entityTypePicker.errorMessage':
      'エンティティのタイプを読み込めませんでした',
    'entityTypePicker.optionAllTitle': 'すべて',
    'favoriteEntity.addToFavorites': 'お気に入りに追加',
    'favoriteEntity.removeFromFavorites': 'お気に入りから削除',
    'inspectEntityDialog.title': 'エンティティの詳細',
    'inspectEntityDialog.closeButtonTitle': '閉じる',
    'inspectEntityDialog.ancestryPage.title': '生成元',
    'inspectEntityDialog.ancestryPage.description':
      'このエンティティの生成元をさかのぼって表示します。{{processorsLink}}子エンティティをたどって、現在のエンティティに至るまでの連なりです。エンティティ間の「関係」とはまったく別の仕組みです。',
    'inspectEntityDialog.ancestryPage.processorsLink': 'プロセッサーが出力した',
    'inspectEntityDialog.colocatedPage.title': '同じ出所のもの',
    'inspectEntityDialog.colocatedPage.description':
      'このエンティティと同じデータソース（同じ YAML ファイルなど）、または同じ登録元（最初に登録された URL など）に由来するエンティティです。',
    'inspectEntityDialog.colocatedPage.alertNoLocation':
      'このエンティティにはロケーションの情報がありません。',
    'inspectEntityDialog.colocatedPage.alertNoEntity':
      'このロケーションにほかのエンティティはありません。',
    'inspectEntityDialog.colocatedPage.locationHeader': '同じロケーション',
    'inspectEntityDialog.colocatedPage.originHeader': '同じ登録元',
    'inspectEntityDialog.colocatedPage.entityListAriaLabel':
      '同じ出所のエンティティ',
    'inspectEntityDialog.jsonPage.title': 'エンティティの JSON',
    'inspectEntityDialog.jsonPage.description':
      'カタログから受け取ったエンティティのデータを、JSON 形式でそのまま表示します。',
    'inspectEntityDialog.overviewPage.title': '概要',
    'inspectEntityDialog.overviewPage.relation.title': '関係',
    'inspectEntityDialog.overviewPage.status.title': '状態',
    'inspectEntityDialog.overviewPage.identity.title': '識別情報',
    'inspectEntityDialog.overviewPage.metadata.title': 'メタデータ',
    'inspectEntityDialog.overviewPage.annotations': 'アノテーション',
    'inspectEntityDialog.overviewPage.labels': 'ラベル',
    'inspectEntityDialog.overviewPage.tags': 'タグ',
    'inspectEntityDialog.overviewPage.copyAriaLabel': '{{label}} をコピー',
    'inspectEntityDialog.overviewPage.copiedStatus': 'コピーしました',
    'inspectEntityDialog.overviewPage.helpLinkAriaLabel': '詳細を見る',
    'inspectEntityDialog.yamlPage.title': 'エンティティの YAML',
    'inspectEntityDialog.yamlPage.description':
      'カタログから受け取ったエンティティのデータを、YAML 形式でそのまま表示します。',
    'inspectEntityDialog.tabNames.overview': '概要',
    'inspectEntityDialog.tabNames.ancestry': '生成元',
    'inspectEntityDialog.tabNames.colocated': '同じ出所のもの',
    'inspectEntityDialog.tabNames.json': 'JSON',
    'inspectEntityDialog.tabNames.yaml': 'YAML',
    'inspectEntityDialog.tabsAriaLabel': 'エンティティの詳細の表示項目',
    'unregisterEntityDialog.title': 'このエンティティの登録を解除しますか？',
    'unregisterEntityDialog.cancelButtonTitle': 'キャンセル',
    'unregisterEntityDialog.deleteButtonTitle': 'エンティティを削除',
    'unregisterEntityDialog.deleteEntitySuccessMessage':
      'エンティティ {{entityName}} を削除しました',
    'unregisterEntityDialog.bootstrapState.title':
      'このエンティティは Backstage の保護された設定（ロケーション「{{location}}」）に由来するため、登録を解除できません。誤りと思われる場合は、{{appTitle}} の管理者にお問い合わせください。',
    'unregisterEntityDialog.bootstrapState.advancedDescription':
      'エンティティ自体をカタログから削除することもできます。カタログファイルが元の場所から削除または移動されたことがわかっている場合に限って実行してください。そうでない場合、次回の更新時にエンティティが再び現れます。',
    'unregisterEntityDialog.bootstrapState.advancedOptions': '詳細オプション',
    'unregisterEntityDialog.onlyDeleteStateTitle':
      'このエンティティは、登録されたロケーションに由来していないようです。そのため、カタログから直接削除することだけが可能です。',
    'unregisterEntityDialog.unregisterState.title':
      '次のエンティティの登録を解除します：',
    'unregisterEntityDialog.unregisterState.subTitle': '登録元のロケーション：',
    'unregisterEntityDialog.unregisterState.description':
      '元に戻すには、{{appTitle}} でエンティティを登録し直してください。',
    'unregisterEntityDialog.unregisterState.unregisterButtonTitle':
      'ロケーションの登録を解除',
    'unregisterEntityDialog.unregisterState.advancedOptions': '詳細オプション',
    'unregisterEntityDialog.unregisterState.advancedDescription':
      'エンティティ自体をカタログから削除することもできます。カタログファイルが元の場所から削除または移動されたことがわかっている場合に限って実行してください。そうでない場合、次回の更新時にエンティティが再び現れます。',
    'unregisterEntityDialog.errorStateTitle': '内部エラー：不明な状態です',
    'userListPicker.defaultOrgName': '会社',
    'userListPicker.personalFilter.title': '個人',
    'userListPicker.personalFilter.ownedLabel': '所有',
    'userListPicker.personalFilter.starredLabel': 'お気に入り',
    'userListPicker.orgFilterAllLabel': 'すべて',
    'entityTableColumnTitle.name': '名前',
    'entityTableColumnTitle.system': 'システム',
    'entityTableColumnTitle.owner': '所有者',
    'entityTableColumnTitle.type': 'タイプ',
    'entityTableColumnTitle.lifecycle': 'ライフサイクル',
    'entityTableColumnTitle.namespace': '名前空間',
    'entityTableColumnTitle.description': '説明',
    'entityTableColumnTitle.tags': 'タグ',
    'entityTableColumnTitle.targets': 'ターゲット',
    'entityTableColumnTitle.title': 'タイトル',
    'entityTableColumnTitle.label': 'ラベル',
    'entityTableColumnTitle.domain': 'ドメイン',
    'entityRelationCard.emptyHelpLinkTitle': '設定方法を見る',
    'missingAnnotationEmptyState.title': 'アノテーションがありません',
    'missingAnnotationEmptyState.readMore': '詳細を見る',
    'missingAnnotationEmptyState.annotationYaml':
      '次の例で強調表示しているように、{{entityKind}} の YAML にアノテーションを追加してください：',
    'missingAnnotationEmptyState.generateDescription_one':
      'アノテーション {{annotations}} がありません。この機能を使うには、{{entityKind}} にアノテーションを追加してください。',
    'missingAnnotationEmptyState.generateDescription_other':
      'アノテーション {{annotations}} がありません。この機能を使うには、{{entityKind}} にアノテーションを追加してください。',
  },
});
