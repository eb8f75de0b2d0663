import { median, medianAbsoluteDeviation, probit } from 'simple-statistics';

/** Makes the median absolute deviation of normal noise its standard deviation. */
const MAD_TO_SIGMA = 1.4826;

/** The usual distance from the middle; single outliers do not change it. */
export function getNoise(values: readonly number[]): number {
  return values.length === 0
    ? 0
    : medianAbsoluteDeviation([...values]) * MAD_TO_SIGMA;
}

/** The medians around each value; `reach` values to each side, fewer at the ends. */
export function getLocalMedians(
  values: readonly number[],
  reach: number,
): number[] {
  return values.map((value, index) => {
    const around = values
      .slice(Math.max(0, index - reach), index + reach + 1)
      .filter(Number.isFinite);
    return around.length === 0 ? value : median(around);
  });
}

/** How many standard deviations to each side hold a share of a normal distribution. */
export function getWidth(confidence: number): number {
  return probit((1 + confidence) / 2);
}
