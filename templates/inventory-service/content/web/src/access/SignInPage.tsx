import { useState } from 'react';
import { useLocation } from 'react-router';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { problemText } from '../problems/problem-text.ts';
import { useSession } from './may.ts';

async function signInAs(email: string): Promise<boolean> {
  const response = await fetch('/auth/development', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  }).catch(() => undefined);
  return response?.ok ?? false;
}

/** Shown at every address until somebody has signed in; afterwards that address is shown. */
export function SignInPage() {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  const code = query.get('problem');
  query.delete('problem');
  const returnTo = query.size ? `${pathname}?${query}` : pathname;
  const [failed, setFailed] = useState(false);
  const signIn = useSession()?.signIn;
  const choose = async (email: string) => {
    if (await signInAs(email)) window.location.reload();
    else setFailed(true);
  };
  return (
    <>
      <PageTitle text={t('session.title')} />
      {code && (
        <p className="notice" role="alert">
          {problemText(t, { code })}
        </p>
      )}
      {failed && (
        <p className="notice" role="alert">
          {t('problem.unreachable')}
        </p>
      )}
      {signIn?.kind === 'oidc' && (
        <a
          className="button primary"
          href={`${signIn.url}?returnTo=${encodeURIComponent(returnTo)}`}
        >
          {t('session.signIn')}
        </a>
      )}
      {signIn?.kind === 'development' && (
        <>
          <p>{t('session.development')}</p>
          <div className="actions">
            {signIn.users.map(({ email, displayName }) => (
              <button
                key={email}
                type="button"
                className="button"
                onClick={() => choose(email)}
              >
                {displayName}
              </button>
            ))}
          </div>
        </>
      )}
    </>
  );
}
