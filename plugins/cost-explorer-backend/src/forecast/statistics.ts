import {
  medianAbsoluteDeviation,
  medianSorted,
  probit,
} from 'simple-statistics';

/** Makes the median absolute deviation of normal noise its standard deviation. */
const MAD_TO_SIGMA = 1.4826;

/** The usual distance from the middle; single outliers do not change it. */
export function getNoise(values: readonly number[]): number {
  return values.length === 0
    ? 0
    : medianAbsoluteDeviation([...values]) * MAD_TO_SIGMA;
}

/** The medians around each value; `reach` values to each side, fewer at the ends. What is no number does not count. */
export function getLocalMedians(
  values: readonly number[],
  reach: number,
): number[] {
  // kept sorted while it moves on: sorting anew for each value is what would take time
  const around: number[] = [];
  const add = (value: number) => {
    if (Number.isFinite(value)) {
      around.splice(findPlace(around, value), 0, value);
    }
  };
  values.slice(0, reach).forEach(add);
  return values.map((value, index) => {
    if (index + reach < values.length) {
      add(values[index + reach]);
    }
    const leaving = values[index - reach - 1];
    if (Number.isFinite(leaving)) {
      around.splice(findPlace(around, leaving), 1);
    }
    return around.length === 0 ? value : medianSorted(around);
  });
}

/** The first place in sorted values that is not smaller. */
function findPlace(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** How many standard deviations to each side hold a share of a normal distribution. */
export function getWidth(confidence: number): number {
  return probit((1 + confidence) / 2);
}
