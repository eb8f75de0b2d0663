import { createApp } from '@backstage/frontend-defaults';
import { homeModule } from './modules/home';
import { languageModule } from './modules/language';
import { navModule } from './modules/nav';
import { entityPageModule, pagesModule } from './modules/pages';
import { signInModule } from './modules/signIn';
import { themeModule } from './modules/theme';
import { coreTranslationsModule } from './modules/translations';

// The plugins come from the dependencies (`app.packages: all`); here is what the portal adds to them.
export default createApp({
  features: [
    themeModule,
    languageModule,
    navModule,
    signInModule,
    pagesModule,
    entityPageModule,
    homeModule,
    coreTranslationsModule,
  ],
});
