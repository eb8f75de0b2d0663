export { shellTranslationRef } from './messages';
