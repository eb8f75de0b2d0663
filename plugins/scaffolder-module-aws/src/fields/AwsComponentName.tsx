import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { findAwsNamingProblems } from '@hangar/plugin-aws-common';
import { scaffolderAwsTranslationRef } from '../translation';
import { AwsTextField, type TextFieldExtensionProps } from './AwsTextField';
import { useNameTaken } from './useNameTaken';

/** The name of a new component: its form, and whether the catalog has it already. */
export function AwsComponentName(props: TextFieldExtensionProps) {
  const { formData: name } = props;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const isWrong =
    Boolean(name) &&
    findAwsNamingProblems({ name }).some(({ field }) => field === 'name');
  const isTaken = useNameTaken(isWrong ? undefined : name);

  let problem: string | undefined;
  if (isWrong) {
    problem = t('rule.name');
  } else if (isTaken) {
    problem = t('name.taken', { name: name ?? '' });
  }
  return <AwsTextField {...props} problem={problem} />;
}
