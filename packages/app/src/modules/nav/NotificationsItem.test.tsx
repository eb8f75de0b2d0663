import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  notificationsApiRef,
  type NotificationsApi,
} from '@backstage/plugin-notifications';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen } from '@testing-library/react';
import { NotificationsItem } from './NotificationsItem';

describe('NotificationsItem', () => {
  it('asks once when it is shown and once for each signal, however long it is shown', async () => {
    let unread = 1;
    const getStatus = jest.fn(async () => ({ unread, read: 0 }));
    let signal: (message: object) => void = () => {};
    renderInTestApp(<NotificationsItem />, {
      apis: [
        [notificationsApiRef, { getStatus } as Partial<NotificationsApi>],
        [
          signalApiRef,
          {
            subscribe: (_channel: string, onMessage: typeof signal) => {
              signal = onMessage;
              return { unsubscribe: () => {} };
            },
          },
        ],
      ] as never,
    });
    expect(
      await screen.findByRole('link', { name: /Notifications \(1\)/ }),
    ).toBeInTheDocument();
    expect(getStatus).toHaveBeenCalledTimes(1);

    unread = 2;
    act(() => signal({ action: 'new_notification' }));
    expect(
      await screen.findByRole('link', { name: /Notifications \(2\)/ }),
    ).toBeInTheDocument();
    // A loop of answers and questions would go round many times meanwhile.
    await act(() => new Promise(resolve => setTimeout(resolve, 100)));
    expect(getStatus).toHaveBeenCalledTimes(2);
  });
});
