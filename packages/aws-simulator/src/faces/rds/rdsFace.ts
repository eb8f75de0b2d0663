import type { Face } from '../face';
import { describeDBInstances, modifyDBInstance } from './dbInstances';
import {
  createDBSnapshot,
  deleteDBSnapshot,
  describeDBSnapshots,
} from './dbSnapshots';

/** AWS publishes no request rates for RDS, so there are none here. */
export const rdsFace: Face = {
  service: 'rds',
  signingName: 'rds',
  iamPrefix: 'rds',
  title: 'Amazon RDS',
  xmlNamespace: 'http://rds.amazonaws.com/doc/2014-10-31/',
  operations: {
    CreateDBSnapshot: createDBSnapshot,
    DeleteDBSnapshot: deleteDBSnapshot,
    DescribeDBInstances: describeDBInstances,
    DescribeDBSnapshots: describeDBSnapshots,
    ModifyDBInstance: modifyDBInstance,
  },
};
