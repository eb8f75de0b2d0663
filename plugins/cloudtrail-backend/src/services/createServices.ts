import type {
  AuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AwsScope } from '@hangar/plugin-aws-common';
import {
  CatalogSnapshots,
  EntityAccess,
  EntityPolicy,
} from '@hangar/plugin-aws-node';
import type { Knex } from 'knex';
import { EntitySubjects } from '../entities';
import { ExportLog, ExportService } from '../export';
import { AccessScope, PeopleResolver } from '../people';
import type { ActivityReader } from '../store/types';
import { ActivityService } from './ActivityService';
import { AnswerBasis } from './AnswerBasis';
import { EventPresenter } from './EventPresenter';
import { FacetsService } from './FacetsService';
import { HistoryService, type SearchableTrail } from './HistoryService';
import type { CoverageReader, ServiceSettings } from './types';

/** Everything that can have activity. */
const KINDS = ['Component', 'Resource', 'System', 'Domain', 'Group', 'User'];

export type ActivityServiceDependencies = {
  auth: AuthService;
  catalog: CatalogService;
  permissions: PermissionsService;
  db: Knex;
  reader: ActivityReader;
  ingest: CoverageReader;
  trails: SearchableTrail[];
  settings: ServiceSettings;
  /** Where log groups and stacks are whose entity does not tell. */
  awsDefaults: Partial<AwsScope>;
};

/** Puts together the services that answer from the store. */
export function createServices(dependencies: ActivityServiceDependencies) {
  const { auth, catalog, permissions, db, reader, settings } = dependencies;
  const access = new EntityAccess(catalog, permissions);
  const subjects = new EntitySubjects(dependencies.awsDefaults);
  const basis = new AnswerBasis(dependencies.ingest, settings);
  const presenter = new EventPresenter(subjects);
  const scope = new AccessScope({
    ...{ access, subjects },
    policy: new EntityPolicy(permissions, Object.values(permissionRules)),
    catalog: new CatalogSnapshots({
      ...{ catalog, auth, kinds: KINDS },
      now: settings.now,
    }),
    people: new PeopleResolver(reader),
  });
  const log = new ExportLog(db);
  return {
    access,
    scope,
    presenter,
    activity: new ActivityService({ reader, basis, presenter, settings }),
    facets: new FacetsService(reader, basis),
    history: new HistoryService(dependencies.trails, presenter, settings),
    exports: new ExportService({ reader, basis, presenter, log, settings }),
  };
}

export type ActivityServices = ReturnType<typeof createServices>;
