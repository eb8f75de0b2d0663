/**
 * AWS on loopback: one deterministic world, many API faces.
 *
 * @packageDocumentation
 */
export type {
  Fault,
  FaultList,
  RequestFault,
  ResourceFault,
} from './control/FaultList';
export type {
  RequestLog,
  RequestSummary,
  RequestSummaryItem,
} from './control/RequestLog';
export {
  createAwsHandlers,
  type CreateAwsHandlersOptions,
} from './faces/createAwsHandlers';
export { awsSimulatorPlugin, awsSimulatorPlugin as default } from './plugin';
export * from './server';
export type { ActivityLog, AddedRecord } from './world/activity/AddedRecords';
export type { WorldClock } from './world/clock';
export type { CostScale } from './world/costs/CostScale';
export {
  createWorld,
  type CreateWorldOptions,
  type World,
} from './world/createWorld';
