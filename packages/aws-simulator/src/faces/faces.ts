import { appRunnerFace } from './apprunner/appRunnerFace';
import { cloudFormationFace } from './cloudformation/cloudFormationFace';
import { cloudWatchFace } from './cloudwatch/cloudWatchFace';
import { cloudWatchLogsFace } from './cloudwatch-logs/cloudWatchLogsFace';
import { ecsFace } from './ecs/ecsFace';
import type { Face } from './face';
import { stsFace } from './sts/stsFace';

/** The services that are simulated. */
export const faces: ReadonlyArray<Face> = [
  stsFace,
  cloudWatchFace,
  cloudWatchLogsFace,
  ecsFace,
  appRunnerFace,
  cloudFormationFace,
];

/** The face for the service name in the scope a request is signed for. */
export function findFace(signingName?: string): Face | undefined {
  return faces.find(face => face.signingName === signingName);
}

/** The face for the SDK's name of a service. */
export function findFaceOf(service: string): Face | undefined {
  return faces.find(face => face.service === service);
}
