import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cpuAlarm, historyResponse } from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const findAlarms = async () => {
  const heading = await screen.findByRole('heading', { name: cpuAlarm.name });
  return within(heading.closest('ul')!).getAllByRole('listitem');
};

describe('AlarmsSection', () => {
  it('tells state, condition, reason and since when, those in alarm first', async () => {
    startBackend();
    renderPlugin({ show: 'tab' });

    const [first, second] = await findAlarms();
    expect(first).toHaveTextContent('In alarm');
    expect(first).toHaveTextContent(
      'CPU utilization (Average) > 80%, 3 of 3 periods of 5 min',
    );
    expect(first).toHaveTextContent('Threshold Crossed: 3 out of the last 3');
    expect(within(first).getByText(/^since/)).toHaveAttribute(
      'dateTime',
      cpuAlarm.stateSince,
    );
    expect(
      within(first).getByRole('link', {
        name: `Open ${cpuAlarm.name} in the AWS console`,
      }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('ap-northeast-1.console.aws.amazon.com'),
    );
    expect(second).toHaveTextContent('OK');
    expect(second).toHaveTextContent('Server errors (5xx) (Sum) > 10');
  });

  it('opens the history, and follows its pages', async () => {
    const backend = startBackend({
      history: url =>
        url.searchParams.get('cursor') === 'older'
          ? historyResponse([{ fromState: 'ALARM', toState: 'OK' }])
          : historyResponse([{ fromState: 'OK', toState: 'ALARM' }], 'older'),
    });
    renderPlugin({ show: 'tab' });
    const [alarm] = await findAlarms();
    const toggle = within(alarm).getByRole('button', { name: 'Show history' });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');

    await userEvent.click(toggle);
    expect(await within(alarm).findByText('OK → In alarm')).toBeVisible();
    await userEvent.click(
      within(alarm).getByRole('button', { name: 'Show older entries' }),
    );

    expect(await within(alarm).findByText('In alarm → OK')).toBeVisible();
    expect(
      within(alarm).queryByRole('button', { name: 'Show older entries' }),
    ).toBeNull();
    expect(backend.of('/history')).toHaveLength(2);
  });

  it('says why the history could not be loaded', async () => {
    startBackend({
      history: refusal(503, 'ServiceUnavailableError', 'AWS is away.'),
    });
    renderPlugin({ show: 'tab' });
    const [alarm] = await findAlarms();

    await userEvent.click(
      within(alarm).getByRole('button', { name: 'Show history' }),
    );

    expect(await within(alarm).findByText('AWS is away.')).toBeVisible();
  });
});
