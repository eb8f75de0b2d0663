import { ProxiedSignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useEffect, useState } from 'react';
import { enteredStorage, forgetOnSignOut } from './enteredStorage';
import { SignInCard } from './SignInCard';

/** Enters as one of the sample users, through the backend's provider for them. */
export function SampleUserSignInPage(props: SignInPageProps) {
  const [user, setUser] = useState(enteredStorage.get);
  const [failed, setFailed] = useState(false);

  if (!user) {
    return <SignInCard failed={failed} onEnter={setUser} />;
  }
  return (
    <ProxiedSignInPage
      provider="sample-users"
      headers={{ 'x-hangar-sample-user': user }}
      onSignInSuccess={identity => {
        enteredStorage.set(user);
        props.onSignInSuccess(forgetOnSignOut(identity));
      }}
      ErrorComponent={() => (
        <Failed
          onFailed={() => {
            setFailed(true);
            setUser(undefined);
          }}
        />
      )}
    />
  );
}

function Failed(props: { onFailed(): void }) {
  const { onFailed } = props;
  useEffect(() => {
    enteredStorage.clear();
    onFailed();
  }, [onFailed]);
  return null;
}
