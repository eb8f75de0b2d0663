import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { parse } from 'yaml';
import { AwsComponentName } from '../fields/AwsComponentName';
import { AwsUserName } from '../fields/AwsUserName';
import { validateComponentName } from '../fields/validateComponentName';
import { AwsCostEstimate } from '../costEstimate';
import { TemplateContents } from '../contents';
import { AwsNamePreview } from '../namePreview';

/** The template as the catalog has it. */
export const template = parse(
  readFileSync(
    resolve(__dirname, '../../../../templates/inventory-service/template.yaml'),
    'utf8',
  ),
);

const extensions = [
  {
    name: 'AwsComponentName',
    component: AwsComponentName,
    validation: validateComponentName,
  },
  { name: 'AwsUserName', component: AwsUserName },
  { name: 'AwsNamePreview', component: AwsNamePreview },
  { name: 'AwsCostEstimate', component: AwsCostEstimate },
  { name: 'TemplateContents', component: TemplateContents },
  // The scaffolder's own; only its value matters here.
  {
    name: 'OwnerPicker',
    component: ({ formData, onChange }) => (
      <input
        aria-label="Owner"
        value={formData ?? ''}
        onChange={event => onChange(event.target.value)}
      />
    ),
  },
  // Each field has its own type of value and options.
] as FieldExtensionOptions<any, any>[];

const entities: Entity[] = [
  {
    ...template,
    metadata: { ...template.metadata, namespace: 'default' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'drone', namespace: 'default' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'parts-inventory', namespace: 'default' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name: 'engineer',
      namespace: 'default',
      annotations: { 'aws.amazon.com/iam-user-name': 'engineer' },
    },
  },
];

/** Renders the form of the template inventory-service as the scaffolder does. */
export function renderTemplateForm(options?: { language?: 'en' | 'ja' }) {
  const onCreate = jest.fn(async () => {});
  const manifest = {
    title: template.metadata.title,
    steps: template.spec.parameters.map((schema: { title: string }) => ({
      title: schema.title,
      schema,
    })),
  };
  renderTestApp({
    config: {
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'ja'],
                defaultLanguage: options?.language ?? 'en',
              },
            },
          },
        ],
      },
    },
    apis: [
      catalogApiMock({ entities }),
      mockApis.identity({ userEntityRef: 'user:default/engineer' }),
    ],
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
              templateName="inventory-service"
            />
          ),
        },
      }),
    ],
  });
  return { onCreate };
}
