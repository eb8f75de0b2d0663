import { Aws, Stack } from 'aws-cdk-lib';
import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters/schema.ts';
import type { Chart, DashboardSources } from './dashboard-sources.ts';

const WIDTH = 6;
const HEIGHT = 6;
const PER_ROW = 24 / WIDTH;

function chartWidget({ title, metrics, statistic }: Chart, index: number) {
  return {
    type: 'metric',
    x: (index % PER_ROW) * WIDTH,
    y: Math.floor(index / PER_ROW) * HEIGHT,
    width: WIDTH,
    height: HEIGHT,
    properties: {
      title,
      region: Aws.REGION,
      view: 'timeSeries',
      stat: statistic,
      period: 300,
      metrics,
    },
  };
}

/** The newest 100 messages that a filter lets through, as a table. */
function logWidget(
  title: string,
  logGroups: string[],
  filter: string,
  y: number,
) {
  const sources = logGroups.map(name => `SOURCE '${name}'`).join(' | ');
  return {
    type: 'log',
    x: 0,
    y,
    width: 24,
    height: HEIGHT,
    properties: {
      title,
      region: Aws.REGION,
      view: 'table',
      query: `${sources} | fields @timestamp, @message | filter ${filter} | sort @timestamp desc | limit 100`,
    },
  };
}

/** The documents' dashboard: eight charts, the messages that match a pattern, the errors. */
export class Dashboard extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { parameters: Parameters; sources: DashboardSources },
  ) {
    super(scope, id);
    const { charts, logGroups, pattern } = props.sources;
    const below = Math.ceil(charts.length / PER_ROW) * HEIGHT;
    new CfnDashboard(this, 'Resource', {
      dashboardName: props.parameters.names.dashboard,
      dashboardBody: Stack.of(this).toJsonString({
        widgets: [
          ...charts.map(chartWidget),
          logWidget(
            `Messages with "${pattern}"`,
            logGroups,
            `@message like /(?i)${pattern}/`,
            below,
          ),
          logWidget(
            'Errors',
            logGroups,
            'level in ["error", "fatal"] or @message like /(?i)\\berror\\b/',
            below + HEIGHT,
          ),
        ],
      }),
    });
  }
}
