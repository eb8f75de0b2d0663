import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { scaffolderTranslationRef } from '@backstage/plugin-scaffolder';

export default createTranslationMessages({
  ref: scaffolderTranslationRef,
  full: true,
  messages: {
    'aboutCard.launchTemplate': 'テンプレートを実行',
    'actionsPage.title': 'インストール済みのアクション',
    'actionsPage.pageTitle': '新しいコンポーネントの作成',
    'actionsPage.subtitle':
      'インストールされているすべてのアクションの一覧です',
    'actionsPage.content.emptyState.title': '表示する情報がありません',
    'actionsPage.content.emptyState.description':
      'アクションがインストールされていないか、バックエンドとの通信に問題が発生しました。',
    'actionsPage.content.searchFieldPlaceholder': 'アクションを検索',
    'actionsPage.action.input': '入力',
    'actionsPage.action.output': '出力',
    'actionsPage.action.examples': '例',
    'fields.entityNamePicker.title': '名前',
    'fields.entityNamePicker.description': 'コンポーネントの一意の名前',
    'fields.entityPicker.title': 'エンティティ',
    'fields.entityPicker.description': 'カタログのエンティティ',
    'fields.entityTagsPicker.title': 'タグ',
    'fields.entityTagsPicker.description':
      '関連するタグを入力し、Enter キーで追加してください。使える形式：[a-z0-9+#] を [-] で区切り、最大 63 文字',
    'fields.multiEntityPicker.title': 'エンティティ',
    'fields.multiEntityPicker.description': 'カタログのエンティティ',
    'fields.myGroupsPicker.title': 'エンティティ',
    'fields.myGroupsPicker.description': 'カタログのエンティティ',
    'fields.ownedEntityPicker.title': 'エンティティ',
    'fields.ownedEntityPicker.description': 'カタログのエンティティ',
    'fields.ownerPicker.title': '所有者',
    'fields.ownerPicker.description': 'コンポーネントの所有者',
    'fields.azureRepoPicker.organization.title': '組織',
    'fields.azureRepoPicker.organization.description': 'リポジトリが属する組織',
    'fields.azureRepoPicker.project.title': 'プロジェクト',
    'fields.azureRepoPicker.project.description':
      'リポジトリが属するプロジェクト',
    'fields.bitbucketRepoPicker.workspaces.title': '利用できるワークスペース',
    'fields.bitbucketRepoPicker.workspaces.inputTitle': 'ワークスペース',
    'fields.bitbucketRepoPicker.workspaces.description':
      'リポジトリが属するワークスペース',
    'fields.bitbucketRepoPicker.project.title': '利用できるプロジェクト',
    'fields.bitbucketRepoPicker.project.inputTitle': 'プロジェクト',
    'fields.bitbucketRepoPicker.project.description':
      'リポジトリが属するプロジェクト',
    'fields.gerritRepoPicker.owner.title': '所有者',
    'fields.gerritRepoPicker.owner.description': 'プロジェクトの所有者（任意）',
    'fields.gerritRepoPicker.parent.title': '親プロジェクト',
    'fields.gerritRepoPicker.parent.description':
      'リポジトリが属する親プロジェクト',
    'fields.giteaRepoPicker.owner.title': '選べる所有者',
    'fields.giteaRepoPicker.owner.inputTitle': '所有者',
    'fields.giteaRepoPicker.owner.description':
      'リポジトリが属する Gitea の名前空間。組織、グループ、サブグループ、ユーザー、プロジェクトの名前を指定できます。',
    'fields.githubRepoPicker.owner.title': '選べる所有者',
    'fields.githubRepoPicker.owner.inputTitle': '所有者',
    'fields.githubRepoPicker.owner.description':
      'リポジトリが属する組織、ユーザー、プロジェクト',
    'fields.gitlabRepoPicker.owner.title': '選べる所有者',
    'fields.gitlabRepoPicker.owner.inputTitle': '所有者',
    'fields.gitlabRepoPicker.owner.description':
      'リポジトリが属する GitLab の名前空間。組織、グループ、サブグループ、ユーザー、プロジェクトの名前を指定できます。',
    'fields.repoUrlPicker.host.title': 'ホスト',
    'fields.repoUrlPicker.host.description': 'リポジトリを作成するホスト',
    'fields.repoUrlPicker.repository.title': '選べるリポジトリ',
    'fields.repoUrlPicker.repository.inputTitle': 'リポジトリ',
    'fields.repoUrlPicker.repository.description': 'リポジトリの名前',
    'fields.repoOwnerPicker.title': '所有者',
    'fields.repoOwnerPicker.description': 'リポジトリの所有者',
    'listTaskPage.title': 'テンプレートのタスク一覧',
    'listTaskPage.pageTitle': 'テンプレートのタスク',
    'listTaskPage.subtitle': 'これまでに開始したすべてのタスク',
    'listTaskPage.content.emptyState.title': '表示する情報がありません',
    'listTaskPage.content.emptyState.description':
      'タスクがないか、バックエンドとの通信に問題が発生しました。',
    'listTaskPage.content.tableTitle': 'タスク',
    'listTaskPage.content.tableCell.taskID': 'タスク ID',
    'listTaskPage.content.tableCell.template': 'テンプレート',
    'listTaskPage.content.tableCell.created': '作成日時',
    'listTaskPage.content.tableCell.owner': '所有者',
    'listTaskPage.content.tableCell.status': '状態',
    'ownerListPicker.title': 'タスクの所有者',
    'ownerListPicker.options.owned': '所有',
    'ownerListPicker.options.all': 'すべて',
    'ongoingTask.title': 'テンプレートの実行',
    'ongoingTask.pageTitle.hasTemplateName': '{{templateName}} の実行',
    'ongoingTask.pageTitle.noTemplateName': 'テンプレートの実行',
    'ongoingTask.subtitle': 'タスク {{taskId}}',
    'ongoingTask.cancelButtonTitle': 'キャンセル',
    'ongoingTask.retryButtonTitle': '再試行',
    'ongoingTask.startOverButtonTitle': '最初からやり直す',
    'ongoingTask.hideLogsButtonTitle': 'ログを隠す',
    'ongoingTask.showLogsButtonTitle': 'ログを表示',
    'ongoingTask.contextMenu.moreOptions': 'その他の操作',
    'ongoingTask.contextMenu.hideLogs': 'ログを隠す',
    'ongoingTask.contextMenu.showLogs': 'ログを表示',
    'ongoingTask.contextMenu.hideButtonBar': 'ボタンバーを隠す',
    'ongoingTask.contextMenu.retry': '再試行',
    'ongoingTask.contextMenu.showButtonBar': 'ボタンバーを表示',
    'ongoingTask.contextMenu.startOver': '最初からやり直す',
    'ongoingTask.contextMenu.cancel': 'キャンセル',
    'templateEditorForm.stepper.emptyText':
      'テンプレートの spec に、プレビューするパラメーターがありません。',
    'renderSchema.tableCell.name': '名前',
    'renderSchema.tableCell.title': 'タイトル',
    'renderSchema.tableCell.description': '説明',
    'renderSchema.tableCell.type': '型',
    'renderSchema.tableCell.value': '値',
    'renderSchema.undefined': 'スキーマが定義されていません',
    'templatingExtensions.title': 'テンプレート構文の拡張',
    'templatingExtensions.pageTitle': 'テンプレート構文の拡張',
    'templatingExtensions.subtitle':
      '利用できるテンプレート構文の拡張の一覧です',
    'templatingExtensions.content.emptyState.title': '表示する情報がありません',
    'templatingExtensions.content.emptyState.description':
      '利用できるテンプレート構文の拡張がないか、バックエンドとの通信に問題が発生しました。',
    'templatingExtensions.content.searchFieldPlaceholder': '拡張を検索',
    'templatingExtensions.content.filters.title': 'フィルター',
    'templatingExtensions.content.filters.notAvailable':
      'テンプレートのフィルターが定義されていません。',
    'templatingExtensions.content.filters.metadataAbsent':
      'フィルターの説明はありません',
    'templatingExtensions.content.filters.schema.input': '入力',
    'templatingExtensions.content.filters.schema.arguments': '引数',
    'templatingExtensions.content.filters.schema.output': '出力',
    'templatingExtensions.content.filters.examples': '例',
    'templatingExtensions.content.functions.title': '関数',
    'templatingExtensions.content.functions.notAvailable':
      'テンプレートのグローバル関数が定義されていません。',
    'templatingExtensions.content.functions.metadataAbsent':
      '関数の説明はありません',
    'templatingExtensions.content.functions.schema.arguments': '引数',
    'templatingExtensions.content.functions.schema.output': '出力',
    'templatingExtensions.content.functions.examples': '例',
    'templatingExtensions.content.values.title': '値',
    'templatingExtensions.content.values.notAvailable':
      'テンプレートのグローバル値が定義されていません。',
    'templateTypePicker.title': 'カテゴリ',
    'templateIntroPage.title': 'テンプレートの管理',
    'templateIntroPage.subtitle':
      'テンプレート、フォーム、カスタムフィールドの編集、プレビュー、動作確認',
    'templateFormPage.title': 'テンプレートエディター',
    'templateFormPage.subtitle':
      'テンプレートのフォームの編集、プレビュー、動作確認',
    'templateCustomFieldPage.title': 'カスタムフィールドの確認',
    'templateCustomFieldPage.subtitle':
      'カスタムフィールドの編集、プレビュー、動作確認',
    'templateEditorPage.title': 'テンプレートエディター',
    'templateEditorPage.subtitle':
      'テンプレートとそのフォームの編集、プレビュー、動作確認',
    'templateEditorPage.dryRunResults.title': 'ドライランの結果',
    'templateEditorPage.dryRunResultsList.title': '結果 {{resultId}}',
    'templateEditorPage.dryRunResultsList.downloadButtonTitle':
      '.zip でダウンロード',
    'templateEditorPage.dryRunResultsList.deleteButtonTitle': '結果を削除',
    'templateEditorPage.dryRunResultsView.tab.files': 'ファイル',
    'templateEditorPage.dryRunResultsView.tab.log': 'ログ',
    'templateEditorPage.dryRunResultsView.tab.output': '出力',
    'templateEditorPage.taskStatusStepper.skippedStepTitle': 'スキップ済み',
    'templateEditorPage.customFieldExplorer.selectFieldLabel':
      'カスタムフィールドの拡張を選択',
    'templateEditorPage.customFieldExplorer.fieldForm.title':
      'フィールドのオプション',
    'templateEditorPage.customFieldExplorer.fieldForm.applyButtonTitle': '適用',
    'templateEditorPage.customFieldExplorer.fieldPreview.title':
      'フィールドのプレビュー',
    'templateEditorPage.customFieldExplorer.preview.title':
      'テンプレートの spec',
    'templateEditorPage.templateEditorBrowser.closeConfirmMessage':
      '閉じますか？保存していない変更は失われます。',
    'templateEditorPage.templateEditorBrowser.saveIconTooltip':
      'すべてのファイルを保存',
    'templateEditorPage.templateEditorBrowser.reloadIconTooltip':
      'ディレクトリを再読み込み',
    'templateEditorPage.templateEditorBrowser.closeIconTooltip':
      'ディレクトリを閉じる',
    'templateEditorPage.templateEditorIntro.title':
      '次のいずれかを選んで始めてください',
    'templateEditorPage.templateEditorIntro.loadLocal.title':
      'テンプレートのディレクトリを開く',
    'templateEditorPage.templateEditorIntro.loadLocal.description':
      '手元のテンプレートのディレクトリを開き、テンプレートを編集して試しに実行できます。',
    'templateEditorPage.templateEditorIntro.loadLocal.unsupportedTooltip':
      'Chromium ベースの一部のブラウザーで、HTTPS で開いたページでのみ利用できます',
    'templateEditorPage.templateEditorIntro.createLocal.title':
      '新しいテンプレートを作成',
    'templateEditorPage.templateEditorIntro.createLocal.description':
      '手元にテンプレートのディレクトリを作成し、テンプレートを編集して試しに実行できます。',
    'templateEditorPage.templateEditorIntro.createLocal.unsupportedTooltip':
      'Chromium ベースの一部のブラウザーで、HTTPS で開いたページでのみ利用できます',
    'templateEditorPage.templateEditorIntro.formEditor.title':
      'テンプレートフォームの試作',
    'templateEditorPage.templateEditorIntro.formEditor.description':
      'サンプルまたはカタログのテンプレートを使って、フォームのプレビューと編集ができます。',
    'templateEditorPage.templateEditorIntro.fieldExplorer.title':
      'カスタムフィールドの確認',
    'templateEditorPage.templateEditorIntro.fieldExplorer.description':
      'インストールされているカスタムフィールドの拡張を表示し、動作を試せます。',
    'templateEditorPage.templateEditorTextArea.saveIconTooltip':
      'ファイルを保存',
    'templateEditorPage.templateEditorTextArea.refreshIconTooltip':
      'ファイルを再読み込み',
    'templateEditorPage.templateEditorTextArea.emptyStateParagraph':
      'ファイルメニューから操作を選択してください。',
    'templateEditorPage.templateFormPreviewer.title':
      '既存のテンプレートを読み込む',
    'templateListPage.title': '新しいコンポーネントの作成',
    'templateListPage.subtitle':
      '組織の標準テンプレートから、新しいソフトウェアコンポーネントを作成します',
    'templateListPage.pageTitle': '新しいコンポーネントの作成',
    'templateListPage.templateGroups.defaultTitle': 'テンプレート',
    'templateListPage.templateGroups.otherTitle': 'その他のテンプレート',
    'templateListPage.contentHeader.registerExistingButtonTitle':
      '既存のコンポーネントを登録',
    'templateListPage.contentHeader.supportButtonTitle':
      '標準テンプレートから新しいソフトウェアコンポーネントを作成します。テンプレートごとに、作成できるコンポーネントの種類（サービス、ウェブサイト、ドキュメントなど）が異なります。',
    'templateListPage.additionalLinksForEntity.viewTechDocsTitle':
      'TechDocs を表示',
    'templateWizardPage.title': '新しいコンポーネントの作成',
    'templateWizardPage.subtitle':
      '組織の標準テンプレートから、新しいソフトウェアコンポーネントを作成します',
    'templateWizardPage.pageTitle': '新しいコンポーネントの作成',
    'templateWizardPage.templateWithTitle': '{{templateTitle}} の作成',
    'templateWizardPage.pageContextMenu.editConfigurationTitle': '設定を編集',
    'templateEditorToolbar.customFieldExplorerTooltip':
      'カスタムフィールドの確認',
    'templateEditorToolbar.installedActionsDocumentationTooltip':
      'インストール済みのアクションのドキュメント',
    'templateEditorToolbar.templatingExtensionsDocumentationTooltip':
      'テンプレート構文の拡張のドキュメント',
    'templateEditorToolbar.addToCatalogButton': '公開',
    'templateEditorToolbar.addToCatalogDialogTitle': '変更の公開',
    'templateEditorToolbar.addToCatalogDialogContent.stepsIntroduction':
      'テンプレートを作成または更新する手順：',
    // The dialog makes one list item of each line.
    'templateEditorToolbar.addToCatalogDialogContent.stepsListItems':
      'テンプレートのファイルを手元のディレクトリに保存します\n新規または既存の Git リポジトリにプルリクエストを作成します\n既存のテンプレートの場合は、プルリクエストがマージされると変更がソフトウェアカタログに反映されます\n新しいテンプレートの場合は、下のリンク先のドキュメントに従って、テンプレートのリポジトリをソフトウェアカタログに登録します',
    'templateEditorToolbar.addToCatalogDialogActions.documentationButton':
      'ドキュメントを開く',
    'templateEditorToolbar.addToCatalogDialogActions.documentationUrl':
      'https://backstage.io/docs/features/software-templates/adding-templates/',
    'templateEditorToolbarFileMenu.button': 'ファイル',
    'templateEditorToolbarFileMenu.options.openDirectory':
      'テンプレートのディレクトリを開く',
    'templateEditorToolbarFileMenu.options.createDirectory':
      'テンプレートのディレクトリを作成',
    'templateEditorToolbarFileMenu.options.closeEditor':
      'テンプレートエディターを閉じる',
    'templateEditorToolbarTemplatesMenu.button': 'テンプレート',
  },
});
