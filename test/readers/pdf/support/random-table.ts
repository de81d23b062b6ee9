import fc from 'fast-check';

/** A cell of a table to be printed. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs are parted by `\n`. */
  readonly text: string;
  readonly align: 'left' | 'center';
}

export interface PlannedTable {
  readonly rowCount: number;
  /** Widths in parts of the whole. */
  readonly columns: readonly number[];
  readonly cells: readonly PlannedCell[];
}

const HAN = Array.from(
  '根据安排部署结合实际情况上半年召开全工作会议印发文件组织各成员单位展专项检查行动累计出执法人次经营主体户处违案起有效维护了秩序保消费者合权益提升群众满意度资金使用规范及时到位完成目标任务按照方案推进建设管理制健全落责任加强监督培训宣传覆盖率达预期',
);
const han = (min: number, max: number) => fc.string({ unit: fc.constantFrom(...HAN), minLength: min, maxLength: max });
const digits = fc.nat({ max: 99_999_999 });

const value = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('≥', '≤', '', '='),
      fc.nat({ max: 9999 }),
      fc.constantFrom('%', '公里', '户', '万元', '次', ''),
    )
    .map((parts) => parts.join('')),
  fc.nat({ max: 999_999 }).map((n) => (n / 100).toFixed(2)),
  fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 20 }), fc.nat({ max: 9 })).map((n) => n.map((k) => `${k}次`).join('/')),
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 100, max: 999 })).map(([a, b]) => `${a} ${b}户`),
  digits.map((n) => `0${n % 1000}-${n}`),
  fc.constant('—'),
);

const sentence = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: han(2, 14) },
      { weight: 2, arbitrary: fc.nat({ max: 99_999 }).map((n) => `${n}`) },
      { weight: 1, arbitrary: fc.nat({ max: 999 }).map((n) => `${n / 10}%`) },
      { weight: 1, arbitrary: han(2, 5).map((text) => `“${text}”`) },
      { weight: 1, arbitrary: han(2, 5).map((text) => `（${text}）`) },
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => `${parts.join('').replaceAll(/(\d)(?=\d+%)/g, '$1')}。`);

const narrative = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(''));
const numbered = fc
  .array(narrative, { minLength: 2, maxLength: 4 })
  .map((paragraphs) => paragraphs.map((text, i) => `${i + 1}. ${text}`).join('\n'));

const cellText = fc.oneof(
  { weight: 5, arbitrary: han(2, 9) },
  { weight: 6, arbitrary: value },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: narrative },
  { weight: 1, arbitrary: numbered },
);

/** Tables in which every line of the grid can be seen: each row and column has a cell of its own with text. */
export const plannedTable: fc.Arbitrary<PlannedTable> = fc
  .record({
    rowCount: fc.integer({ min: 2, max: 14 }),
    columns: fc.array(fc.integer({ min: 3, max: 6 }), { minLength: 2, maxLength: 7 }),
    seeds: fc.array(
      fc.record({ at: fc.nat(), tall: fc.integer({ min: 1, max: 4 }), wide: fc.integer({ min: 1, max: 4 }) }),
      {
        maxLength: 8,
      },
    ),
    texts: fc.array(cellText, { minLength: 98, maxLength: 98 }),
    labels: fc.array(han(2, 6), { minLength: 98, maxLength: 98 }),
    aligns: fc.array(fc.constantFrom<'left' | 'center'>('left', 'center'), { minLength: 98, maxLength: 98 }),
  })
  .map(({ rowCount, columns, seeds, texts, labels, aligns }) => {
    const shapes = mergedShapes(rowCount, columns.length, seeds);
    const cells = shapes.map((shape, i): PlannedCell => {
      const share = sum(columns.slice(shape.column, shape.column + shape.columnSpan)) / sum(columns);
      const long = (texts[i]?.length ?? 0) > 14 && share < 0.25;
      const planned = (long ? labels[i] : texts[i]) ?? '';
      const keepsRow = shape.rowSpan === 1 && shapes.find((s) => s.rowSpan === 1 && s.row === shape.row) === shape;
      const text = planned === '' && keepsRow ? (labels[i] ?? '') : planned;
      return { ...shape, text, align: text.length > 20 ? 'left' : (aligns[i] ?? 'left') };
    });
    return { rowCount, columns, cells };
  });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Shape {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Merges rectangles of a grid where they do not meet and leave each row and column a single cell. */
function mergedShapes(
  rows: number,
  columns: number,
  seeds: readonly { readonly at: number; readonly tall: number; readonly wide: number }[],
): Shape[] {
  let shapes: Shape[] = Array.from({ length: rows * columns }, (_, i) => ({
    row: Math.floor(i / columns),
    column: i % columns,
    rowSpan: 1,
    columnSpan: 1,
  }));
  for (const { at, tall, wide } of seeds) {
    const row = Math.floor((at % (rows * columns)) / columns);
    const column = at % columns;
    const merged = { row, column, rowSpan: Math.min(tall, rows - row), columnSpan: Math.min(wide, columns - column) };
    const inside = shapes.filter((shape) => within(shape, merged));
    const area = inside.reduce((sum, shape) => sum + shape.rowSpan * shape.columnSpan, 0);
    if (area !== merged.rowSpan * merged.columnSpan) continue;
    const next = [...shapes.filter((shape) => !inside.includes(shape)), merged];
    if (isVisible(next, rows, columns)) shapes = next;
  }
  return shapes.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function within(inner: Shape, outer: Shape): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowSpan <= outer.row + outer.rowSpan &&
    inner.column + inner.columnSpan <= outer.column + outer.columnSpan
  );
}

function isVisible(shapes: readonly Shape[], rows: number, columns: number): boolean {
  const everyRow = Array.from({ length: rows }, (_, row) => shapes.some((s) => s.row === row && s.rowSpan === 1));
  const everyColumn = Array.from({ length: columns }, (_, column) =>
    shapes.some((s) => s.column === column && s.columnSpan === 1),
  );
  return everyRow.every(Boolean) && everyColumn.every(Boolean);
}
