/**
 * English texts of the repository card and the documents, by key.
 *
 * @public
 */
export const localGitMessages = {
  'state.loading': 'Loading',
  'state.failed': 'The repository could not be read',
  'state.retry': 'Try again',
  'card.title': 'Repository',
  'card.clone': 'Clone',
  'card.copy': 'Copy the command',
  'card.copied': 'Copied',
  'card.copyFailed':
    'The browser does not allow copying. Select the text instead.',
  'card.commit': 'Newest commit',
  'card.commitBy': '{{author}}, {{time}}',
  'card.documents': 'Documents',
  'card.apis': 'APIs',
  'card.allDocuments': 'Open all documents',
  'documents.list': 'Documents of the repository',
  'documents.empty':
    'The repository has no Markdown document at its root or under docs/.',
  'documents.absent': 'There is no such document',
  'documents.absentHint':
    'It may have been moved or removed. Choose another one from the list.',
  'documents.source': '{{path}} of the commit {{commit}}',
} as const;
