export { EntityRepositories } from './EntityRepositories';
export { RepositoryDocuments } from './RepositoryDocuments';
