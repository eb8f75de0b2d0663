export { builtInLogQueries } from './savedLogQueries';
