import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { FormDialog } from './FormDialog';
import { FormProblem } from './FormProblem';

function Example(props: {
  onSave: (name: string) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <FormDialog
      texts={{ title: 'Save report', submit: 'Save', cancel: 'Cancel' }}
      width={360}
      onSubmit={() => (name ? props.onSave(name) : setIsMissing(true))}
      onClose={props.onClose}
    >
      <input
        aria-label="Name"
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <FormProblem text={isMissing && 'Enter a name.'} />
    </FormDialog>
  );
}

async function show() {
  const onSave = jest.fn();
  const onClose = jest.fn();
  renderInTestApp(<Example onSave={onSave} onClose={onClose} />);
  const dialog = await screen.findByRole('dialog', { name: 'Save report' });
  return { onSave, onClose, dialog: within(dialog) };
}

describe('FormDialog', () => {
  it('submits with its button, and announces what is wrong', async () => {
    const { dialog, onSave } = await show();
    expect(dialog.getByRole('alert')).toBeEmptyDOMElement();

    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    expect(dialog.getByRole('alert')).toHaveTextContent('Enter a name.');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('submits with the Enter key', async () => {
    const { dialog, onSave } = await show();

    await userEvent.type(dialog.getByRole('textbox'), 'By team{Enter}');

    expect(onSave.mock.calls).toEqual([['By team']]);
  });

  it.each(['Cancel', 'Close'])('closes with "%s"', async name => {
    const { dialog, onSave, onClose } = await show();

    await userEvent.click(dialog.getByRole('button', { name }));

    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onSave).not.toHaveBeenCalled();
  });
});
