import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@hangar/plugin-auth-backend-module-sample-users'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@hangar/plugin-permission-backend-module-roles'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@hangar/plugin-catalog-backend-module-local-git'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(import('@hangar/plugin-scaffolder-backend-module-aws'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-events-backend'));
// reads nothing until events.modules.awsSqs names a queue
backend.add(import('@backstage/plugin-events-backend-module-aws-sqs'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-notifications-backend-module-email'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@hangar/aws-simulator'));
backend.add(import('@hangar/plugin-cloudtrail-backend'));
backend.add(import('@hangar/plugin-cloudwatch-backend'));
backend.add(import('@hangar/plugin-cost-explorer-backend'));
backend.add(import('@hangar/plugin-local-git-backend'));

backend.start();
