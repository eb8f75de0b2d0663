import { useActionData, useLoaderData } from 'react-router';
import type { ProblemBody } from '../api/client.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { PartForm } from './PartForm.tsx';
import type { partFormLoader } from './route-data.ts';

export function PartNewPage() {
  const { t } = useLanguage();
  const { choices } = useLoaderData<typeof partFormLoader>();
  const problem = useActionData<ProblemBody>();
  return (
    <>
      <PageTitle text={t('form.newTitle')} />
      <PartForm choices={choices} problem={problem} cancelTo="/parts" />
    </>
  );
}

export function PartEditPage() {
  const { t } = useLanguage();
  const { part, choices } = useLoaderData<typeof partFormLoader>();
  const problem = useActionData<ProblemBody>();
  if (!part) return null;
  return (
    <>
      <PageTitle text={t('form.editTitle', { partNumber: part.partNumber })} />
      <PartForm
        part={part}
        choices={choices}
        problem={problem}
        cancelTo={`/parts/${part.id}`}
      />
    </>
  );
}
