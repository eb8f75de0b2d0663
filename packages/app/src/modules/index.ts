import { homeModule } from './home';
import { languageModule } from './language';
import { navModule } from './nav';
import { entityPageModule, pagesModule } from './pages';
import { signInModule } from './signIn';
import { themeModule } from './theme';
import { coreTranslationsModule } from './translations';

/** What the portal adds to the plugins it installs. */
export const modules = [
  themeModule,
  languageModule,
  navModule,
  signInModule,
  pagesModule,
  entityPageModule,
  homeModule,
  coreTranslationsModule,
];
