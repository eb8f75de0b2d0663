export { languageModule } from './module';
