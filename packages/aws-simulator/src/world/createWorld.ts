import type { FaultList } from '../control/FaultList';
import type { RequestLog } from '../control/RequestLog';
import type { ActivityLog } from './activity/AddedRecords';
import { createWorldClock, type WorldClock } from './clock';
import type { CostScale } from './costs/CostScale';
import { WorldState } from './WorldState';

/**
 * The simulated world behind the AWS API faces. The same seed and the same time
 * give the same answers.
 *
 * @public
 */
export interface World {
  /** What the random-looking values are drawn from. */
  readonly seed: string;
  /** The time in the world, as its clock tells it. */
  now(): Date;
  /** Moves the world through time, e.g. into the next month. */
  readonly clock: WorldClock;
  /** What was asked of the simulated AWS, and what it would have cost. */
  readonly requests: RequestLog;
  /** Failures to answer with, per service and operation. */
  readonly faults: FaultList;
  /** What CloudTrail tells, and what a test wants it to tell beside that. */
  readonly activity: ActivityLog;
}

/**
 * Options of {@link createWorld}.
 *
 * @public
 */
export interface CreateWorldOptions {
  /** Default: `hangar`. */
  seed?: string;
  /** The real time, a fixed one in tests. Default: the machine's clock. */
  now?: () => Date;
  /** Path of a JSON file that remembers services and stacks across restarts. */
  stateFile?: string;
  /** Costs for benchmarks and tests, beside those of the samples. Default: none. */
  costScale?: CostScale;
}

/**
 * Creates a world with the sample accounts, people, services and alarms.
 *
 * A service that is named as the organisation names its services
 * (`{sysname}-{dev|stg|prod}-{user}-…`) and that the world does not know becomes
 * part of it when it is first asked for, unless a stack deployed and removed it.
 *
 * @throws InputError when the state file exists and cannot be understood
 * @public
 */
export function createWorld(options: CreateWorldOptions = {}): World {
  const { seed = 'hangar', now = () => new Date(), ...rest } = options;
  return new WorldState(seed, createWorldClock(now), rest);
}

/** The inside of a world made by {@link createWorld}. */
export function toWorldState(world: World): WorldState {
  if (!(world instanceof WorldState)) {
    throw new TypeError('The world must be made by createWorld');
  }
  return world;
}
