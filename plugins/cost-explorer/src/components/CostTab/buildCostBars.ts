import {
  addDecimals,
  type MoneyView,
  type StackedBarRow,
  type StackedBarSegment,
  type StackedBarSeries,
} from '@hangar/plugin-aws-react';
import type {
  CostPoint,
  EntityCosts,
  ServiceCosts,
} from '@hangar/plugin-cost-explorer-common';

/** As many as there are colours; the others are drawn together. */
const MAX_SERIES = 8;

/** A service in the chart, or what is left of the others. */
type Part = Omit<ServiceCosts, 'total'> & { total: string; isRest: boolean };

/** What the chart of costs needs to know beside the costs. */
type BarTexts = {
  money: MoneyView;
  /** "Other services (4)". */
  rest: (services: number) => string;
  label: (date: string) => string;
  shortLabel: (date: string) => string;
  /** What is unusual about a day or month, if anything is. */
  note: (date: string) => string | undefined;
};

/** The services as parts of bars, their sums exact. */
export function buildCostBars(
  costs: Pick<EntityCosts, 'services' | 'total'>,
  texts: BarTexts,
): { series: StackedBarSeries[]; rows: StackedBarRow[]; total: string } {
  const { currency } = costs.total;
  const parts = collectParts(costs.services, texts.rest);
  const write = (amount: string) => texts.money.format({ amount, currency });
  return {
    total: write(addDecimals(parts.map(({ total }) => total))),
    series: parts.map(({ service, total, isRest }) => ({
      id: isRest ? 'rest' : `service:${service}`,
      label: service,
      total: write(total),
      isRest,
    })),
    rows: listDates(costs.services).map(date => {
      const points = parts.map(part => findPoint(part.points, date));
      return {
        id: date,
        label: texts.label(date),
        shortLabel: texts.shortLabel(date),
        segments: points.map(point => toSegment(point, currency, texts.money)),
        total: write(addDecimals(points.map(({ amount }) => amount))),
        note: texts.note(date),
      };
    }),
  };
}

/** Every day or month that has a point, the first one first. */
function listDates(services: ServiceCosts[]): string[] {
  const dates = services.flatMap(({ points }) =>
    points.map(({ date }) => date),
  );
  return [...new Set(dates)].sort();
}

function collectParts(
  services: ServiceCosts[],
  writeRest: BarTexts['rest'],
): Part[] {
  const rest = services.slice(MAX_SERIES);
  const parts = services.slice(0, MAX_SERIES).map(({ total, ...part }) => ({
    ...part,
    total: total.amount,
    isRest: false,
  }));
  return rest.length === 0
    ? parts
    : [
        ...parts,
        {
          // A single one that is left keeps its name.
          service: rest.length === 1 ? rest[0].service : writeRest(rest.length),
          total: addDecimals(rest.map(({ total }) => total.amount)),
          points: sumPoints(rest),
          isRest: true,
        },
      ];
}

function sumPoints(services: ServiceCosts[]): CostPoint[] {
  return listDates(services).map(date => {
    const points = services.map(({ points: all }) => findPoint(all, date));
    return {
      date,
      amount: addDecimals(points.map(({ amount }) => amount)),
      estimated: points.some(({ estimated }) => estimated),
    };
  });
}

function findPoint(points: CostPoint[], date: string): CostPoint {
  return (
    points.find(point => point.date === date) ?? {
      date,
      amount: '0',
      estimated: false,
    }
  );
}

function toSegment(
  { amount, estimated }: CostPoint,
  currency: string,
  money: MoneyView,
): StackedBarSegment {
  return {
    value: money.toNumber({ amount, currency }),
    text: money.format({ amount, currency }),
    isEstimated: estimated,
  };
}
