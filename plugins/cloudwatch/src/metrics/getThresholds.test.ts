import { cpu, cpuAlarm, metric } from '../__testUtils__/answers';
import { getThresholds } from './getThresholds';

describe('getThresholds', () => {
  it('finds the alarms that watch the metric', () => {
    const other = { ...cpuAlarm, metricId: 'ecs-service/MemoryUtilization' };
    expect(getThresholds(cpu, [cpuAlarm, other], 60)).toEqual([
      { alarm: cpuAlarm, value: 80 },
    ]);
  });

  it('converts the unit of AWS to the unit shown', () => {
    const latency = metric('app-runner-service/RequestLatency', []);
    const alarm = { ...cpuAlarm, metricId: latency.id, threshold: 500 };
    expect(getThresholds(latency, [alarm], 60)[0].value).toBe(0.5);
  });

  it('converts a sum to the period of the chart, and says so', () => {
    const errors = metric('load-balancer/HTTPCode_Target_5XX_Count', []);
    const alarm = {
      ...cpuAlarm,
      metricId: errors.id,
      statistic: 'Sum',
      threshold: 10,
      period: 300,
    };
    expect(getThresholds(errors, [alarm], 60)).toEqual([
      { alarm, value: 2, original: { value: 10, period: 300 } },
    ]);
    expect(getThresholds(errors, [alarm], 300)).toEqual([{ alarm, value: 10 }]);
  });
});
