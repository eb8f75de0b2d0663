import type { Face } from '../face';
import { describeClusters, listClusters } from './clusters';
import { describeServices, listServices } from './services';
import { describeTasks, listTasks } from './tasks';
import { updateService } from './updateService';

export const ecsFace: Face = {
  service: 'ecs',
  signingName: 'ecs',
  iamPrefix: 'ecs',
  title: 'Amazon ECS',
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
  rates: {
    ListClusters: 20,
    DescribeClusters: 20,
    ListServices: 20,
    DescribeServices: 20,
    ListTasks: 20,
    DescribeTasks: 20,
  },
  operations: {
    ListClusters: listClusters,
    DescribeClusters: describeClusters,
    ListServices: listServices,
    DescribeServices: describeServices,
    ListTasks: listTasks,
    DescribeTasks: describeTasks,
    UpdateService: updateService,
  },
};
