import type { App } from 'aws-cdk-lib';
import { Backup } from '../backup/backup.ts';
import { Budget } from '../budget/budget.ts';
import { Dashboard } from '../monitoring/dashboard.ts';
import type { DataStack } from './data-stack.ts';
import { EnvironmentStack, type StackProps } from './environment-stack.ts';
import type { ServiceStack } from './service-stack.ts';

export type OperationsStackProps = StackProps & {
  data: DataStack;
  service: ServiceStack;
};

/** What watches over the rest: dashboard, budget, backups. */
export class OperationsStack extends EnvironmentStack {
  constructor(app: App, props: OperationsStackProps) {
    super(app, 'operations', props, 'dashboard, budget and backups');
    const { parameters, data, service } = props;
    this.addStackDependency(service);
    new Dashboard(this, 'Dashboard', {
      parameters,
      sources: service.dashboardSources,
    });
    new Budget(this, 'Budget', parameters);
    new Backup(this, 'Backup', {
      parameters,
      databaseArn: data.database.instanceArn,
    });
  }
}
