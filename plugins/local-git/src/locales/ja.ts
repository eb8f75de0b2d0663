/** Japanese texts of the repository card and the documents. */
export default {
  'state.loading': '読み込み中',
  'state.failed': 'リポジトリを読み込めませんでした',
  'state.retry': '再試行',
  'card.title': 'リポジトリ',
  'card.clone': 'クローン',
  'card.copy': 'コマンドをコピー',
  'card.copied': 'コピーしました',
  'card.copyFailed':
    'ブラウザーがコピーを許可していません。文字を選択してコピーしてください。',
  'card.commit': '最新のコミット',
  'card.commitBy': '{{author}}、{{time}}',
  'card.documents': 'ドキュメント',
  'card.apis': 'API',
  'card.allDocuments': 'ドキュメントをすべて開く',
  'documents.list': 'リポジトリのドキュメント',
  'documents.empty':
    'リポジトリのルートと docs/ に Markdown のドキュメントがありません。',
  'documents.absent': 'ドキュメントが見つかりません',
  'documents.absentHint':
    '移動または削除された可能性があります。一覧から選択してください。',
  'documents.source': '{{path}}（コミット {{commit}}）',
};
