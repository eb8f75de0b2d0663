export { coreTranslationsModule } from './coreTranslationsModule';
