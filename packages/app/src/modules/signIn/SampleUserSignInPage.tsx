import { ProxiedSignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useEffect, useState } from 'react';
import { enteredStorage, forgetOnSignOut } from './enteredStorage';
import { SignInCard } from './SignInCard';

/** Enters as the sample user, through the backend's guest provider. */
export function SampleUserSignInPage(props: SignInPageProps) {
  const [state, setState] = useState<'idle' | 'entering' | 'failed'>(() =>
    enteredStorage.get() ? 'entering' : 'idle',
  );

  if (state !== 'entering') {
    return (
      <SignInCard
        failed={state === 'failed'}
        onEnter={() => setState('entering')}
      />
    );
  }
  return (
    <ProxiedSignInPage
      provider="guest"
      onSignInSuccess={identity => {
        enteredStorage.set();
        props.onSignInSuccess(forgetOnSignOut(identity));
      }}
      ErrorComponent={() => <Failed onFailed={() => setState('failed')} />}
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
