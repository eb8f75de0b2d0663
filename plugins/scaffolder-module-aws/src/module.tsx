import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
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

const awsCostEstimate = FormFieldBlueprint.make({
  name: 'aws-cost-estimate',
  params: {
    field: () => import('./fields/awsNameFields').then(m => m.AwsCostEstimate),
  },
});

const confirmEntityName = FormFieldBlueprint.make({
  name: 'confirm-entity-name',
  params: {
    field: () =>
      import('./fields/awsNameFields').then(m => m.ConfirmEntityName),
  },
});

const templateContents = FormFieldBlueprint.make({
  name: 'template-contents',
  params: {
    field: () => import('./fields/awsNameFields').then(m => m.TemplateContents),
  },
});

export const templateContentsCard = EntityCardBlueprint.make({
  name: 'template-contents',
  params: {
    type: 'content',
    filter: { kind: 'template', 'spec.creates': { $exists: true } },
    loader: () => import('./contents').then(m => <m.TemplateContentsCard />),
  },
});

/**
 * Form fields for AWS templates: `AwsComponentName`, `AwsUserName`,
 * `AwsNamePreview`, `AwsCostEstimate`, `ConfirmEntityName` and
 * `TemplateContents`; and what a template creates, on the template's own page in the catalog.
 * @public
 */
export const scaffolderModuleAws = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    awsComponentName,
    awsUserName,
    awsNamePreview,
    awsCostEstimate,
    confirmEntityName,
    templateContents,
    templateContentsCard,
  ],
});
