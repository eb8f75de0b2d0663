import { Link, useRevalidator, useRouteError } from 'react-router';
import { type ProblemBody, ProblemError } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { problemText } from './problem-text.ts';

const unknown: ProblemBody = {
  title: '',
  status: 0,
  detail: '',
  code: 'other',
  requestId: '',
};

/** Shown instead of a page that could not be loaded. */
export function ProblemPage() {
  const { t } = useLanguage();
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  const problem = error instanceof ProblemError ? error.problem : unknown;
  return (
    <>
      <PageTitle text={t('problem.title')} />
      <div className="notice" role="alert">
        <p>{problemText(t, problem)}</p>
        {problem.requestId && (
          <p className="quiet">
            {t('problem.requestId', { id: problem.requestId })}
          </p>
        )}
      </div>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          onClick={() => revalidate()}
        >
          {t('problem.retry')}
        </button>
        <Link className="button" to="/parts">
          {t('detail.back')}
        </Link>
      </div>
    </>
  );
}
