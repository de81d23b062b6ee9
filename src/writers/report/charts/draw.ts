import { init } from 'echarts/dist/echarts.esm.min';
import { tidySvg } from './tidy.ts';

export interface ColumnChart {
  readonly names: readonly string[];
  /** One column beside the other; a fill is a colour of the page's style. */
  readonly series: readonly { readonly fill: string; readonly values: readonly number[] }[];
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Whether there is room for the figure on each column. */
  readonly figures: boolean;
}

const INK = 'var(--muted)';
const FONT = { fontFamily: 'inherit', fontSize: 12, color: INK };

function optionOf({ names, series }: ColumnChart, { figures }: ChartSize) {
  return {
    animation: false,
    textStyle: FONT,
    grid: { left: 4, right: 4, top: 22, bottom: 24, containLabel: false },
    xAxis: {
      type: 'category' as const,
      data: [...names],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: 'var(--line-strong)' } },
      axisLabel: { ...FONT, interval: 'auto' as const },
    },
    yAxis: {
      type: 'value' as const,
      minInterval: 1,
      axisLabel: { show: false },
      splitLine: { lineStyle: { color: 'var(--line)' } },
    },
    series: series.map(({ fill, values }) => ({
      type: 'bar' as const,
      data: values.map((value) => (value === 0 ? '-' : value)),
      itemStyle: { color: `var(--${fill})` },
      barGap: '8%',
      barCategoryGap: '28%',
      label: { ...FONT, fontSize: 11, show: figures, position: 'top' as const, distance: 3 },
      labelLayout: { hideOverlap: true },
    })),
  };
}

/** A column chart as SVG without styles or scripts of its own. */
export function drawColumns(chart: ColumnChart, size: ChartSize): string {
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
  try {
    canvas.setOption(optionOf(chart, size));
    return tidySvg(canvas.renderToSVGString());
  } finally {
    canvas.dispose();
  }
}
