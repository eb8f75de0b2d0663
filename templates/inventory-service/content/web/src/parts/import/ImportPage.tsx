import { type ChangeEvent, useState } from 'react';
import { useFetcher } from 'react-router';
import {
  COLUMNS,
  REQUIRED_COLUMNS,
} from '../../../../src/parts/csv/columns.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { PageTitle } from '../../layout/PageTitle.tsx';
import { UNITS } from '../units.ts';
import { ImportFaults } from './ImportFaults.tsx';
import type { ImportResult } from './import-action.ts';
import { ImportSummary } from './ImportSummary.tsx';

function ColumnHelp() {
  const { t } = useLanguage();
  const needed: readonly string[] = REQUIRED_COLUMNS;
  const optional = COLUMNS.filter(column => !needed.includes(column));
  return (
    <details>
      <summary>{t('files.columns')}</summary>
      <p>{t('files.needed', { columns: needed.join(', ') })}</p>
      <p>{t('files.optional', { columns: optional.join(', ') })}</p>
      <p>{t('files.units', { units: UNITS.join(', ') })}</p>
    </details>
  );
}

/** A file is checked when it is chosen, and imported when that is confirmed. */
export function ImportPage() {
  const { t } = useLanguage();
  const { submit, state, data, formData } = useFetcher<ImportResult>();
  const [file, setFile] = useState<File>();
  const isBusy = state === 'submitting';

  const send = (intent: 'check' | 'import', chosen: File) => {
    const form = new FormData();
    form.set('intent', intent);
    form.set('file', chosen);
    void submit(form, { method: 'post', encType: 'multipart/form-data' });
  };
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    // What was checked is imported, even if the file on the disk changes in between.
    const kept = new File([await chosen.arrayBuffer()], chosen.name);
    // The same name can be chosen again, once it is corrected.
    target.value = '';
    setFile(kept);
    send('check', kept);
  };
  return (
    <>
      <PageTitle text={t('files.title')} />
      <p>{t('files.about')}</p>
      <p className="quiet">{t('files.limit')}</p>
      <ColumnHelp />
      <label className="file">
        <span>{t('files.choose')}</span>
        <input
          type="file"
          accept=".csv,text/csv"
          disabled={isBusy}
          onChange={event => void choose(event)}
        />
      </label>
      {isBusy && (
        <p role="status">
          {t(
            formData?.get('intent') === 'import'
              ? 'files.importing'
              : 'files.checking',
          )}
        </p>
      )}
      {!isBusy && data && <ImportFaults {...data} />}
      {!isBusy && data?.report && file && (
        <ImportSummary
          name={data.name}
          report={data.report}
          onConfirm={() => send('import', file)}
        />
      )}
    </>
  );
}
