import {
  Link,
  NavLink,
  Outlet,
  ScrollRestoration,
  useNavigation,
} from 'react-router';
import { SignInPage } from '../access/SignInPage.tsx';
import { useIsAdministrator, useSession } from '../access/may.ts';
import { FindScannedPart } from '../scanner/FindScannedPart.tsx';
import { type Language, useLanguage } from '../language/LanguageProvider.tsx';

const LANGUAGES: Record<Language, string> = { ja: '日本語', en: 'English' };

function LanguageSwitch() {
  const { language, setLanguage, t } = useLanguage();
  return (
    <div className="languages" role="group" aria-label={t('app.language')}>
      {(Object.keys(LANGUAGES) as Language[]).map(option => (
        <button
          key={option}
          type="button"
          lang={option}
          aria-pressed={option === language}
          onClick={() => setLanguage(option)}
        >
          {LANGUAGES[option]}
        </button>
      ))}
    </div>
  );
}

export function LoadingPage() {
  const { t } = useLanguage();
  return (
    <p className="loading" role="status">
      {t('app.loading')}
    </p>
  );
}

function Navigation() {
  const { t } = useLanguage();
  const pages = ['stock', 'parts', 'orders', 'lists'] as const;
  const forAdministrators = ['users', 'audit'] as const;
  const shown = useIsAdministrator() ? [...pages, ...forAdministrators] : pages;
  return (
    <nav className="pages-nav" aria-label={t('nav.label')}>
      {shown.map(page => (
        <NavLink key={page} to={`/${page}`}>
          {t(`nav.${page}`)}
        </NavLink>
      ))}
    </nav>
  );
}

function SignOut({ name }: { name: string }) {
  const { t } = useLanguage();
  const signOut = async () => {
    const answer = await fetch('/auth/sign-out', { method: 'POST' });
    // 200 names the identity provider's page, where the browser signs out too.
    const { url } = answer.status === 200 ? await answer.json() : { url: '/' };
    window.location.assign(url);
  };
  return (
    <button type="button" className="button plain" onClick={signOut}>
      {name} · {t('session.signOut')}
    </button>
  );
}

/** The frame around every page. */
export function Layout() {
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const user = useSession()?.user;
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="bar">
        <Link className="brand" to="/stock">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {t('app.title')}
        </Link>
        {user && <SignOut name={user.displayName} />}
        <LanguageSwitch />
      </header>
      {user && <Navigation />}
      <div className="progress" data-busy={busy} />
      <main id="content" tabIndex={-1} aria-busy={busy}>
        {user && <FindScannedPart />}
        {user ? <Outlet /> : <SignInPage />}
      </main>
      <ScrollRestoration />
    </>
  );
}
