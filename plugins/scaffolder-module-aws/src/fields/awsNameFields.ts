import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { AwsNamePreview as AwsNamePreviewComponent } from '../namePreview';
import { AwsCostEstimate as AwsCostEstimateComponent } from '../costEstimate';
import { TemplateContents as TemplateContentsComponent } from '../contents';
import {
  ConfirmEntityName as ConfirmEntityNameComponent,
  validateEntityName,
} from '../removeEnvironment';
import { AwsComponentName as AwsComponentNameComponent } from './AwsComponentName';
import { AwsUserName as AwsUserNameComponent } from './AwsUserName';
import { validateComponentName } from './validateComponentName';

export const AwsComponentName = createFormField({
  name: 'AwsComponentName',
  component: AwsComponentNameComponent,
  validation: validateComponentName,
  schema: makeFieldSchema({ output: z => z.string() }),
});

export const AwsUserName = createFormField({
  name: 'AwsUserName',
  component: AwsUserNameComponent,
  schema: makeFieldSchema({ output: z => z.string() }),
});

export const AwsNamePreview = createFormField({
  name: 'AwsNamePreview',
  component: AwsNamePreviewComponent,
  schema: makeFieldSchema({ output: z => z.null() }),
});

export const TemplateContents = createFormField({
  name: 'TemplateContents',
  component: TemplateContentsComponent,
  schema: makeFieldSchema({ output: z => z.null() }),
});

export const AwsCostEstimate = createFormField({
  name: 'AwsCostEstimate',
  component: AwsCostEstimateComponent,
  schema: makeFieldSchema({ output: z => z.null() }),
});

export const ConfirmEntityName = createFormField({
  name: 'ConfirmEntityName',
  component: ConfirmEntityNameComponent,
  validation: validateEntityName,
  schema: makeFieldSchema({ output: z => z.string() }),
});
