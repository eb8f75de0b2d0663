import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Texts of the repository card and the documents, English by default and Japanese.
 *
 * @public
 */
export const localGitTranslationRef = createTranslationRef({
  id: 'local-git',
  messages: {
    state: {
      loading: 'Loading',
      failed: 'The repository could not be read',
      retry: 'Try again',
    },
    card: {
      title: 'Repository',
      clone: 'Clone',
      copy: 'Copy the command',
      copied: 'Copied',
      copyFailed:
        'The browser does not allow copying. Select the text instead.',
      commit: 'Newest commit',
      commitBy: '{{author}}, {{time}}',
      documents: 'Documents',
      apis: 'APIs',
      allDocuments: 'Open all documents',
    },
    documents: {
      list: 'Documents of the repository',
      empty:
        'The repository has no Markdown document at its root or under docs/.',
      absent: 'There is no such document',
      absentHint:
        'It may have been moved or removed. Choose another one from the list.',
      source: '{{path}} of the commit {{commit}}',
    },
  },
  translations: {
    ja: () => import('./locales/ja'),
  },
});
