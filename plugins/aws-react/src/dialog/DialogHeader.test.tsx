import { Suspense } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Button, Dialog, DialogTrigger } from '@backstage/ui';
import { DialogHeader } from './DialogHeader';

function render(language: 'en' | 'ja') {
  // The app keeps the reader's language here, and one test's would be the next one's.
  localStorage.setItem('language', language);
  return renderInTestApp(
    // Every page waits like this for texts that are not there yet.
    <Suspense fallback={null}>
      <DialogTrigger>
        <Button>Budget</Button>
        <Dialog>
          <DialogHeader>Monthly budget</DialogHeader>
        </Dialog>
      </DialogTrigger>
    </Suspense>,
    {
      config: {
        app: {
          extensions: [
            {
              'api:app/app-language': {
                config: { availableLanguages: ['en', 'ja'] },
              },
            },
          ],
        },
      },
    },
  );
}

describe('DialogHeader', () => {
  it.each([
    { language: 'en', close: 'Close' },
    { language: 'ja', close: '閉じる' },
  ] as const)(
    'names the dialog, and closes it with a button named in the language of the reader ($language)',
    async ({ language, close }) => {
      render(language);
      await userEvent.click(
        await screen.findByRole('button', { name: 'Budget' }),
      );
      const dialog = await screen.findByRole('dialog', {
        name: 'Monthly budget',
      });
      expect(
        within(dialog).getByRole('heading', { name: 'Monthly budget' }),
      ).toBeVisible();
      const button = await within(dialog).findByRole('button', { name: close });
      expect(within(dialog).getAllByRole('button')).toEqual([button]);

      await userEvent.click(button);

      await waitFor(() => expect(dialog).not.toBeInTheDocument());
    },
  );
});
