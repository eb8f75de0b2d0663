export { entityPageModule, pagesModule } from './module';
export { useTitle } from './useTitle';
