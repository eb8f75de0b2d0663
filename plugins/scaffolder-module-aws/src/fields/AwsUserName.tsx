import { useEffect, useRef } from 'react';
import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  AWS_IAM_USER_NAME_ANNOTATION,
  findAwsNamingProblems,
} from '@hangar/plugin-aws-common';
import { scaffolderAwsTranslationRef } from '../translation';
import { AwsTextField, type TextFieldExtensionProps } from './AwsTextField';

/** Fills in the IAM user name of who is signed in, once, if the field is empty. */
function useOwnIamUserName(props: TextFieldExtensionProps) {
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    let current = true;
    (async () => {
      const { userEntityRef } = await identity.getBackstageIdentity();
      const user = await catalog.getEntityByRef(userEntityRef);
      const name = user?.metadata.annotations?.[AWS_IAM_USER_NAME_ANNOTATION];
      if (current && name && !latest.current.formData) {
        latest.current.onChange(name);
      }
    })().catch(() => {
      // Only a convenience: the field can be filled in by hand.
    });
    return () => {
      current = false;
    };
  }, [identity, catalog]);
}

/** The IAM user name that goes into names and tags; one's own to begin with. */
export function AwsUserName(props: TextFieldExtensionProps) {
  useOwnIamUserName(props);
  const { formData: user } = props;
  const { t } = useTranslationRef(scaffolderAwsTranslationRef);
  const isWrong =
    Boolean(user) &&
    findAwsNamingProblems({ user }).some(({ field }) => field === 'user');
  return (
    <AwsTextField {...props} problem={isWrong ? t('rule.user') : undefined} />
  );
}
