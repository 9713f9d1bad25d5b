/** The order in which the items of a list are asked for: not that of their numbers on the map, which would be the answers. */
import { mixed } from './mixed.ts';

export function askingOrder(count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, item) => item).sort(
    (a, b) => mixed(count, a) - mixed(count, b),
  );
  order.forEach((item, place) => {
    const next = (place + 1) % count;
    const other = order[next];
    if (item !== place || other === undefined) return;
    order[place] = other;
    order[next] = item;
  });
  return order;
}
