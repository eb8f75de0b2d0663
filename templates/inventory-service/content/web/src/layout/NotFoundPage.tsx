import { Link } from 'react-router';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from './PageTitle.tsx';

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <>
      <PageTitle text={t('problem.title')} />
      <p>{t('problem.not-found')}</p>
      <Link className="button" to="/parts">
        {t('detail.back')}
      </Link>
    </>
  );
}
