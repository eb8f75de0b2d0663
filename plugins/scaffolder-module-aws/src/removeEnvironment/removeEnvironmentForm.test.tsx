import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'yaml';
import { ConfirmEntityName, validateEntityName } from '.';

const template = parse(
  readFileSync(
    resolve(
      __dirname,
      '../../../../templates/remove-environment/template.yaml',
    ),
    'utf8',
  ),
);

const extensions = [
  {
    name: 'ConfirmEntityName',
    component: ConfirmEntityName,
    validation: validateEntityName,
  },
  // The scaffolder's own; only its value matters here.
  {
    name: 'EntityPicker',
    component: ({ formData, onChange }) => (
      <input
        aria-label="Component"
        value={formData ?? ''}
        onChange={event => onChange(event.target.value)}
      />
    ),
  },
  // Each field has its own type of value and options.
] as FieldExtensionOptions<any, any>[];

function renderForm() {
  const onCreate = jest.fn(async () => {});
  const manifest = {
    title: template.metadata.title,
    steps: template.spec.parameters.map((schema: { title: string }) => ({
      title: schema.title,
      schema,
    })),
  };
  renderTestApp({
    extensions: [
      PageBlueprint.make({
        name: 'form',
        params: {
          path: '/',
          loader: async () => (
            <Stepper
              manifest={manifest}
              extensions={extensions}
              onCreate={onCreate}
              templateName="remove-environment"
            />
          ),
        },
      }),
    ],
  });
  return { onCreate };
}

const user = userEvent.setup();
const click = (name: RegExp | string) =>
  user.click(screen.getByRole('button', { name }));

describe('form of the template remove-environment', () => {
  it('shows without asking for the name, which is the default', async () => {
    const { onCreate } = renderForm();
    await user.type(
      await screen.findByLabelText('Component'),
      'component:default/parts',
    );
    expect(screen.queryByLabelText(/Type the name/)).not.toBeInTheDocument();
    await click('Review');
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(onCreate).toHaveBeenCalledWith({
      entity: 'component:default/parts',
      action: 'preview',
    });
  });

  it('goes on with a removal only when the name is typed', async () => {
    const { onCreate } = renderForm();
    await user.type(
      await screen.findByLabelText('Component'),
      'component:default/parts',
    );
    await user.click(screen.getByRole('radio', { name: /Remove it/ }));
    const field = await screen.findByLabelText(/Type the name/);
    await user.type(field, 'part');
    expect(
      await screen.findByText(/not the name of the environment.*"parts"/),
    ).toBeInTheDocument();
    await click('Review');
    await waitFor(() =>
      expect(
        screen.getAllByText(/not the name of the environment/).length,
      ).toBeGreaterThan(0),
    );
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();

    await user.type(field, 's');
    await click('Review');
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    expect(onCreate).toHaveBeenCalledWith({
      entity: 'component:default/parts',
      action: 'remove',
      confirmName: 'parts',
      finalSnapshot: true,
      removeProtection: false,
    });
  });

  it('removes the catalog entries last, and nothing in a preview', () => {
    const steps: Array<{ action: string; if?: string }> = template.spec.steps;
    expect(steps.map(({ action }) => action)).toEqual([
      'aws:environment:describe',
      'aws:cloudformation:delete',
      'aws:environment:leftovers',
      'aws:environment:unregister',
    ]);
    expect(steps.slice(1).every(step => step.if?.includes("'remove'"))).toBe(
      true,
    );
  });
});
