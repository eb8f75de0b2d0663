import { Link, Outlet, ScrollRestoration, useNavigation } from 'react-router';
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

/** The frame around every page. */
export function Layout() {
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="bar">
        <Link className="brand" to="/parts">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {t('app.title')}
        </Link>
        <LanguageSwitch />
      </header>
      <div className="progress" data-busy={busy} />
      <main id="content" tabIndex={-1} aria-busy={busy}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
