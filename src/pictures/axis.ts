import type { Lettering } from './lettering.ts';
import { COLOURS } from './palette.ts';

type Position = 'top' | 'bottom' | 'left' | 'right';

/** The names along one side of a chart, without lines. The first of those from above to below is at the top. */
export function axis<Side extends Position>(
  position: Side,
  names: string[],
  { size, bold }: Lettering,
  label: { align?: 'left' | 'center'; verticalAlign?: 'middle'; margin: number },
) {
  return {
    type: 'category' as const,
    position,
    data: names,
    inverse: position === 'left' || position === 'right',
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      interval: 0,
      color: COLOURS.ink,
      fontSize: size,
      fontWeight: bold ? ('bold' as const) : ('normal' as const),
      ...label,
    },
  };
}
