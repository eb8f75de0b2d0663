export {
  startAwsSimulator,
  type RunningAwsSimulator,
  type StartAwsSimulatorOptions,
} from './startAwsSimulator';
