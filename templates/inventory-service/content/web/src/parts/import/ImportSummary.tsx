import { Link } from 'react-router';
import type { ImportReport } from '../../api/client.ts';
import { useFormats } from '../../language/formats.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';

const COUNTS = ['created', 'updated', 'unchanged'] as const;

type Props = { name: string; report: ImportReport; onConfirm: () => void };

/** What a file changes, to be confirmed, or has changed. */
export function ImportSummary({ name, report, onConfirm }: Props) {
  const { t } = useLanguage();
  const format = useFormats();
  const changes = report.created + report.updated;
  return (
    <section className="import-summary" role="status">
      <p>{t(report.dryRun ? 'files.checked' : 'files.imported', { name })}</p>
      <dl className="counts">
        {COUNTS.map(count => (
          <div key={count}>
            <dt>{t(`files.${count}`)}</dt>
            <dd>{format.number(report[count])}</dd>
          </div>
        ))}
      </dl>
      {report.dryRun && changes > 0 && (
        <button type="button" className="button primary" onClick={onConfirm}>
          {t('files.confirm', { count: format.number(changes) })}
        </button>
      )}
      {report.dryRun && changes === 0 && <p>{t('files.nothing')}</p>}
      {!report.dryRun && (
        <Link className="button" to="/parts">
          {t('files.toList')}
        </Link>
      )}
    </section>
  );
}
