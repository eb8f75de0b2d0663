import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { AwsNamePreview } from './AwsNamePreview';

const formData = {
  name: 'parts',
  system: 'drone',
  environment: 'dev',
  user: 'engineer',
  platform: 'ecs-fargate',
};

function renderPreview(data: object, aws: Record<string, string> = {}) {
  return renderInTestApp(
    <AwsNamePreview formContext={{ formData: data }} schema={{}} />,
    { config: { aws: { organization: aws } } },
  );
}

const getCell = (caption: string, row: string) => {
  const table = screen.getByRole('table', { name: caption });
  const header = within(table).getByRole('rowheader', { name: row });
  return within(header.closest('tr')!).getByRole('cell');
};

describe('AwsNamePreview', () => {
  it('shows every name and tag as it will be', async () => {
    await renderPreview(formData);
    expect(getCell('Names', 'ECS service')).toHaveTextContent(
      /^drone-dev-engineer-ecs-parts$/,
    );
    expect(getCell('Names', 'Log group')).toHaveTextContent(
      '/ecs/drone-dev-engineer-ecs-parts',
    );
    expect(getCell('Tags', 'Cost')).toHaveTextContent('drone_engineer');
    expect(getCell('Tags', 'Project')).toHaveTextContent('infra-course-drone');
    expect(getCell('Tags', 'Name')).toHaveTextContent(
      'the name of each resource',
    );
    expect(screen.queryByText('App Runner service')).not.toBeInTheDocument();
  });

  it('says where AWS makes a name shorter', async () => {
    await renderPreview({ ...formData, name: 'parts-inventory' });
    expect(getCell('Names', 'Load balancer')).toHaveTextContent(
      /^drone-dev-engineer-alb-[a-z2-7]{8}shortened: AWS limits this name to 32/,
    );
    expect(getCell('Names', 'ECR repository')).not.toHaveTextContent(
      'shortened',
    );
  });

  it('shows the names of the chosen platform and the tags of the organisation', async () => {
    await renderPreview(
      { ...formData, platform: 'app-runner' },
      { project: 'sales', costTagPrefix: 'cost' },
    );
    expect(getCell('Names', 'App Runner service')).toHaveTextContent(
      'drone-dev-engineer-apprunner-parts',
    );
    expect(screen.queryByText('ECS service')).not.toBeInTheDocument();
    expect(getCell('Tags', 'Cost')).toHaveTextContent('cost_engineer');
    expect(getCell('Tags', 'Project')).toHaveTextContent('sales');
  });

  it('names each field that stands in the way and tells its rule', async () => {
    await renderPreview({ ...formData, name: '部品', user: undefined });
    const alert = await screen.findByRole('alert');
    expect(within(alert).getAllByRole('listitem')).toHaveLength(2);
    expect(alert).toHaveTextContent('IAM user name is missing.');
    expect(alert).toHaveTextContent(
      'Name has a form that AWS names do not allow. Lower-case letters',
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
