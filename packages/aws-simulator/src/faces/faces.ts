import { appRunnerFace } from './apprunner/appRunnerFace';
import { athenaFace } from './athena/athenaFace';
import { budgetsFace } from './budgets/budgetsFace';
import { cloudFormationFace } from './cloudformation/cloudFormationFace';
import { cloudTrailFace } from './cloudtrail/cloudTrailFace';
import { cloudWatchFace } from './cloudwatch/cloudWatchFace';
import { cloudWatchLogsFace } from './cloudwatch-logs/cloudWatchLogsFace';
import { costExplorerFace } from './cost-explorer/costExplorerFace';
import { ecrFace } from './ecr/ecrFace';
import { ecsFace } from './ecs/ecsFace';
import { elasticLoadBalancingFace } from './elastic-load-balancing-v2/elasticLoadBalancingFace';
import type { Face } from './face';
import { pricingFace } from './pricing/pricingFace';
import { rdsFace } from './rds/rdsFace';
import { taggingFace } from './resource-groups-tagging/taggingFace';
import { sqsFace } from './sqs/sqsFace';
import { stsFace } from './sts/stsFace';

/** The services that are simulated. */
export const faces: ReadonlyArray<Face> = [
  stsFace,
  cloudWatchFace,
  cloudWatchLogsFace,
  ecsFace,
  appRunnerFace,
  cloudFormationFace,
  ecrFace,
  rdsFace,
  elasticLoadBalancingFace,
  taggingFace,
  pricingFace,
  costExplorerFace,
  budgetsFace,
  athenaFace,
  cloudTrailFace,
  sqsFace,
];

/** The face for the service name in the scope a request is signed for. */
export function findFace(signingName?: string): Face | undefined {
  return faces.find(face => face.signingName === signingName);
}

/** The face for the SDK's name of a service. */
export function findFaceOf(service: string): Face | undefined {
  return faces.find(face => face.service === service);
}
