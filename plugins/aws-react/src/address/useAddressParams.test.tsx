import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useNavigate } from 'react-router-dom';
import { useAddressParams } from './useAddressParams';

function show(entry: string) {
  return renderHook(
    () => {
      const [params, update] = useAddressParams();
      return { text: params.toString(), update, navigate: useNavigate() };
    },
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <MemoryRouter initialEntries={['/?from=before', entry]}>
          {children}
        </MemoryRouter>
      ),
    },
  ).result;
}

describe('useAddressParams', () => {
  it('changes what it is told and leaves the rest, in place', () => {
    const page = show('/?range=3h&tab=logs');
    act(() => page.current.update(next => next.set('range', '1d')));
    expect(page.current.text).toBe('range=1d&tab=logs');

    act(() => page.current.navigate(-1));
    expect(page.current.text).toBe('from=before');
  });

  it('leaves a step to go back to where it is to replace nothing', () => {
    const page = show('/?range=3h');
    act(() =>
      page.current.update(next => next.delete('range'), { replace: false }),
    );
    expect(page.current.text).toBe('');

    act(() => page.current.navigate(-1));
    expect(page.current.text).toBe('range=3h');
  });
});
