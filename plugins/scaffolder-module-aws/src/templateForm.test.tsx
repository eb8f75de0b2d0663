import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTemplateForm } from './__testUtils__/renderTemplateForm';

const user = userEvent.setup();

const click = (name: RegExp | string) =>
  user.click(screen.getByRole('button', { name }));

async function fillInService(name: string) {
  await user.type(await screen.findByLabelText(/名前 \/ Name/), name);
  await user.type(screen.getByLabelText('Owner'), 'group:default/platform');
}

// The language that an earlier test chose is kept there.
beforeEach(() => localStorage.clear());

describe('form of the template inventory-service', () => {
  it('goes from the name to the resolved names and tags, and sends what was chosen', async () => {
    const { onCreate } = renderTemplateForm();
    await fillInService('north-parts');
    await click('Next');

    const iamUser = await screen.findByLabelText(/IAM user name/);
    await waitFor(() => expect(iamUser).toHaveValue('engineer'));
    await click('Next');

    await user.type(
      await screen.findByLabelText(/Notification e-mail/),
      'operator@example.com',
    );
    const names = screen.getByRole('table', { name: 'Names' });
    expect(names).toHaveTextContent('drone-dev-engineer-ecs-north-parts');
    expect(screen.getByRole('table', { name: 'Tags' })).toHaveTextContent(
      'drone_engineer',
    );
    const registered = await screen.findByRole('table', {
      name: 'In the catalog',
    });
    expect(
      within(registered)
        .getAllByRole('row')
        .slice(1)
        .map(row => row.textContent),
    ).toEqual([
      expect.stringMatching(/^Componentnorth-parts/),
      expect.stringMatching(/^APInorth-parts/),
      expect.stringMatching(/^Resourcenorth-parts/),
      expect.stringMatching(/^Systemdrone/),
    ]);
    expect(
      await within(registered).findByText('in the catalog already'),
    ).toBeInTheDocument();
    expect(screen.getByText('north-parts.git')).toBeInTheDocument();
    await click('Review');

    await screen.findByText('ECS on Fargate');
    expect(screen.getByText('north-parts')).toBeInTheDocument();
    await click('Create');
    expect(onCreate).toHaveBeenCalledWith(
      expect.objectContaining({
        name: 'north-parts',
        owner: 'group:default/platform',
        system: 'drone',
        environment: 'dev',
        user: 'engineer',
        platform: 'ecs-fargate',
        network: 'public',
        region: 'ap-northeast-1',
        monthlyBudgetUsd: 80,
        notificationEmail: 'operator@example.com',
        publish: 'local-git',
      }),
    );
  });

  it('says while one types that a name has a wrong form', async () => {
    renderTemplateForm();
    await fillInService('North');
    expect(
      await screen.findByText(/^Lower-case letters, digits and single hyphens/),
    ).toBeInTheDocument();
  });

  it('says that a name is taken and does not go on', async () => {
    renderTemplateForm();
    await fillInService('parts-inventory');
    expect(
      await screen.findByText(/already has a component "parts-inventory"/),
    ).toBeInTheDocument();
    await click('Next');
    await waitFor(() =>
      expect(
        screen.getAllByText(/already has a component "parts-inventory"/).length,
      ).toBeGreaterThan(1),
    );
    expect(screen.queryByLabelText(/IAM user name/)).not.toBeInTheDocument();
  });

  it('speaks Japanese', async () => {
    renderTemplateForm({ language: 'ja' });
    await fillInService('parts-inventory');
    expect(
      await screen.findByText(/すでにカタログにあります/),
    ).toBeInTheDocument();
    const label = screen.getByText(/名前 \/ Name/).closest('div')!;
    expect(within(label).getByText(/必須/)).toBeInTheDocument();
  });
});
