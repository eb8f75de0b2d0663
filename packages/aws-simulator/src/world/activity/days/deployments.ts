import type { Deployment, Task } from '../../services/Deployments';
import { imageOf } from '../../services/ecsArns';
import type { EcsService, Service } from '../../services/types';
import type { WorldState } from '../../WorldState';
import { awsService, inConsole, pipeline, task } from '../actors';
import { startDeployment } from '../calls/appRunnerCalls';
import { deploy, registerTaskDefinition } from '../calls/ecsCalls';
import {
  createLogStream,
  getSecretValue,
  putImage,
  registerTargets,
  assumeRole,
} from '../calls/taskCalls';
import type { DayBook } from '../DayBook';
import type { Actor } from '../types';

/** Each deployment in the metrics was somebody's: of the pipeline mostly. */
export function writeDeployments(
  book: DayBook,
  world: WorldState,
  service: Service,
): void {
  const { deployments } = world.timeline(service);
  const latest = deployments.latest(book.minute(23, 59));
  const previous = deployments.latest(latest.startMinute - 1);
  const actor = deployerOf(book, service, latest);
  const { startMinute } = latest;
  if (service.type === 'app-runner-service') {
    book.write(startMinute, actor, startDeployment(service, latest.revision));
    return;
  }
  book.write(
    startMinute - 9,
    actor,
    putImage(service, imageOf(service, latest.revision)),
  );
  book.write(startMinute - 1, actor, registerTaskDefinition(service, latest));
  book.write(startMinute, actor, deploy(service, latest, previous));
  for (const started of deployments
    .tasks(startMinute + 60)
    .filter(({ revision }) => revision === latest.revision)) {
    writeTaskStart(book, service, started);
  }
}

function deployerOf(
  book: DayBook,
  service: Service,
  { revision }: Deployment,
): Actor {
  const draw = book.random(1);
  if (draw < 0.7) {
    return pipeline(service.tags?.Component ?? service.serviceName, revision);
  }
  return inConsole(draw < 0.9 ? 'engineer' : 'operator');
}

/** A task takes its roles, reads its secret and opens its log; its load balancer learns of it. */
function writeTaskStart(
  book: DayBook,
  service: EcsService,
  { id, startMinute }: Task,
): void {
  const execution = `${service.serviceName}-execution`;
  book.write(
    startMinute,
    awsService('ecs-tasks.amazonaws.com'),
    assumeRole(service, execution, id),
  );
  book.write(startMinute, task(execution, id), getSecretValue(service));
  book.write(startMinute, task(execution, id), createLogStream(service, id));
  if (service.loadBalancer) {
    book.write(
      startMinute + 1,
      ...registerTargets(service, service.loadBalancer, id),
    );
  }
}
