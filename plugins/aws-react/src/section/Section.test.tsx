import { render, screen, within } from '@testing-library/react';
import { Section } from './Section';

describe('Section', () => {
  it('is a region that its heading names, with what stands across from it', () => {
    render(
      <Section
        title="Alarms"
        description="Those in alarm first."
        facts="3 alarms"
        actions={<button>Add</button>}
      >
        <p>CPU is high.</p>
      </Section>,
    );
    const region = screen.getByRole('region', { name: 'Alarms' });
    expect(
      within(region).getByRole('heading', { level: 2, name: 'Alarms' }),
    ).toBeVisible();
    expect(region).toHaveTextContent(
      'AlarmsThose in alarm first.3 alarmsAddCPU is high.',
    );
  });
});
