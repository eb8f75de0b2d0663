import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { scaffolderReactTranslationRef } from '@backstage/plugin-scaffolder-react';

export default createTranslationMessages({
  ref: scaffolderReactTranslationRef,
  full: true,
  messages: {
    'passwordWidget.content':
      'このウィジェットは安全ではありません。`ui:widget: password` の代わりに [`ui:field: Secret`](https://backstage.io/docs/features/software-templates/writing-templates/#using-secrets) を使ってください',
    'scaffolderPageContextMenu.moreLabel': 'その他',
    'scaffolderPageContextMenu.createLabel': '作成',
    'scaffolderPageContextMenu.editorLabel': 'テンプレートの管理',
    'scaffolderPageContextMenu.actionsLabel': 'インストール済みのアクション',
    'scaffolderPageContextMenu.tasksLabel': 'タスク一覧',
    'scaffolderPageContextMenu.templatingExtensionsLabel':
      'テンプレート構文の拡張',
    'stepper.backButtonText': '戻る',
    'stepper.createButtonText': '作成',
    'stepper.reviewButtonText': '確認',
    'stepper.stepIndexLabel': 'ステップ {{index, number}}',
    'stepper.nextButtonText': '次へ',
    'templateCategoryPicker.title': 'カテゴリ',
    'templateCard.noDescription': '説明なし',
    'templateCard.chooseButtonText': '選択',
    'cardHeader.detailBtnTitle': 'テンプレートのエンティティの詳細を表示',
    'templateOutputs.title': 'テキスト出力',
    'workflow.noDescription': '説明なし',
  },
});
