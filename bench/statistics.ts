/** The few numbers that a row of measurements is told in. */
export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The value that so large a share of all values does not exceed; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
