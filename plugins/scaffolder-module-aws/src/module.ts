import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

const awsComponentName = FormFieldBlueprint.make({
  name: 'aws-component-name',
  params: {
    field: () => import('./fields/awsNameFields').then(m => m.AwsComponentName),
  },
});

const awsUserName = FormFieldBlueprint.make({
  name: 'aws-user-name',
  params: {
    field: () => import('./fields/awsNameFields').then(m => m.AwsUserName),
  },
});

const awsNamePreview = FormFieldBlueprint.make({
  name: 'aws-name-preview',
  params: {
    field: () => import('./fields/awsNameFields').then(m => m.AwsNamePreview),
  },
});

/**
 * Form fields for AWS templates: `AwsComponentName`, `AwsUserName` and
 * `AwsNamePreview`.
 * @public
 */
export const scaffolderModuleAws = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [awsComponentName, awsUserName, awsNamePreview],
});
