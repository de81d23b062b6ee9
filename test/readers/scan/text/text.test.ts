import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../../src/readers/scan/pixels/threshold.ts';
import { judgeComparison } from '../../../../src/readers/scan/text/comparison.ts';
import { crop, resize } from '../../../../src/readers/scan/text/crop.ts';
import { withFaintEnds } from '../../../../src/readers/scan/text/faint.ts';
import { linesIn } from '../../../../src/readers/scan/text/lines.ts';
import { readMark } from '../../../../src/readers/scan/text/mark.ts';
import { tailOfPercent } from '../../../../src/readers/scan/text/per-mille.ts';
import { pictureBox } from '../../../../src/readers/scan/text/picture-box.ts';
import { inItsWidth, meantBy, widenedEnds } from '../../../../src/readers/scan/text/punctuation.ts';
import { usualSize } from '../../../../src/readers/scan/text/size.ts';
import { placeCharacters } from '../../../../src/readers/scan/text/spacing.ts';
import { box, drawing, ring, writing } from '../support/draw.ts';
import { recognisedLine } from '../support/reading.ts';

const PAGE = box(0, 0, 400, 200);
const linesOf = (...marks: readonly ReturnType<typeof box>[]) => linesIn(inkOf(drawing(400, 200, marks)), PAGE, 20);

describe('lines of text', () => {
  it('are found from top to bottom', () => {
    expect(linesOf(...writing(20, 20, 3), ...writing(20, 60, 2))).toEqual([box(20, 20, 88, 40), box(20, 60, 64, 80)]);
  });
  it('are parted where they touch', () => {
    const marks = [...writing(20, 20, 6), ...writing(20, 41, 6), box(30, 40, 32, 41)];
    expect(linesOf(...marks)).toHaveLength(2);
  });
  it('are whole where a character has parts above each other', () => {
    expect(linesOf(box(20, 20, 40, 24), box(20, 36, 40, 40))).toEqual([box(20, 20, 40, 40)]);
  });
  it('are read apart where they stand far apart', () => {
    expect(linesOf(...writing(20, 20, 2), ...writing(300, 20, 2))).toHaveLength(2);
  });
  it('have no dirt at their ends', () => {
    expect(linesOf(...writing(100, 20, 3), box(70, 30, 72, 32), box(190, 30, 192, 32))).toEqual([
      box(100, 20, 168, 40),
    ]);
  });
  it('are none where there is nothing but dirt', () => {
    expect(linesOf(box(100, 100, 103, 103))).toEqual([]);
  });
  it('keep a full stop and a comma', () => {
    expect(linesOf(...writing(20, 20, 3), box(92, 36, 95, 40))).toEqual([box(20, 20, 95, 40)]);
  });
});

describe('a line', () => {
  it('is longer where a mark too pale for ink ends it', () => {
    const grey = drawing(100, 40, [box(10, 10, 50, 30)]);
    for (let y = 26; y < 30; y++) grey.data.fill(190, y * 100 + 54, y * 100 + 57);
    expect(withFaintEnds(grey, box(10, 10, 50, 30), box(0, 0, 100, 40), 20)).toEqual(box(10, 10, 57, 30));
  });
  it('is cut out with room for points and commas', () => {
    const cut = pictureBox(box(10, 10, 50, 30), 20);
    expect(cut.x0).toBeLessThan(10);
    expect(cut.y1).toBeGreaterThan(30);
  });
  it('is as high as most lines of ideographs are', () => {
    const bands = [14, 14, 20, 20, 20, 20, 90].map((height) => ({ from: 0, to: height }));
    expect(usualSize(bands, 2)).toBe(20);
  });
  it.each([
    [8, '-'],
    [24, '—'],
  ])('that is a stroke %i wide is the dash %s', (width, text) => {
    const ink = inkOf(drawing(60, 40, [box(10, 18, 10 + width, 20)]));
    expect(readMark(ink, box(10, 18, 10 + width, 20), 20, recognisedLine('丨'))?.text).toBe(text);
  });
  it('that is a block is no dash', () => {
    const ink = inkOf(drawing(60, 40, [box(10, 10, 30, 30)]));
    expect(readMark(ink, box(10, 10, 30, 30), 20, recognisedLine('口'))).toBeUndefined();
  });
  const slanted = Array.from({ length: 20 }, (_, i) =>
    box(22 - Math.floor(i / 2), 10 + i, 24 - Math.floor(i / 2), 11 + i),
  );
  it('that is a slanted stroke stands for nothing', () => {
    expect(readMark(inkOf(drawing(60, 40, slanted)), box(13, 10, 24, 30), 20, recognisedLine('!'))?.text).toBe('/');
  });
  it('that is surely a digit is that digit, however it leans', () => {
    expect(readMark(inkOf(drawing(60, 40, slanted)), box(13, 10, 24, 30), 20, recognisedLine('1'))).toBeUndefined();
  });
  it('that is an upright stroke is no mark', () => {
    const ink = inkOf(drawing(60, 40, [box(20, 10, 22, 30)]));
    expect(readMark(ink, box(20, 10, 22, 30), 20, recognisedLine('l'))).toBeUndefined();
  });
});

describe('crop and resize', () => {
  it('are white beyond the picture', () => {
    expect([...crop(drawing(2, 1, [box(0, 0, 2, 1)]), box(-1, 0, 3, 1)).data]).toEqual([255, 0, 0, 255]);
  });
  it('keep the share of ink', () => {
    const small = resize(drawing(40, 40, [box(0, 0, 20, 40)]), 4, 4);
    expect([...small.data.subarray(0, 4)].map((value) => Math.round(value / 255))).toEqual([0, 0, 1, 1]);
  });
});

describe('signs of comparison', () => {
  /** A sign that points right, with or without a bar below it. */
  const sign = (bar: boolean) => {
    const limb = (i: number) => [box(2 + i, 2 + Math.floor(i / 2), 4 + i, 4 + Math.floor(i / 2))];
    const upper = Array.from({ length: 10 }, (_, i) => limb(i)).flat();
    const lower = upper.map(({ x0, y0, x1, y1 }) => box(x0, 17 - y1, x1, 17 - y0));
    const marks = [...upper, ...lower, box(12, 8, 15, 9)];
    return drawing(16, 20, bar ? [...marks, box(2, 16, 14, 19)] : marks);
  };
  it('have the bar that is drawn', () => {
    expect(judgeComparison({ text: '>', confidence: 0.9 }, sign(true), box(0, 0, 16, 20)).text).toBe('≥');
  });
  it('have the bar that ran into the lower arm', () => {
    const limb = (i: number, thickness: number) =>
      box(2 + i, 2 + Math.floor(i / 2), 4 + i, 2 + Math.floor(i / 2) + thickness);
    const upper = Array.from({ length: 11 }, (_, i) => limb(i, 2));
    const lower = Array.from({ length: 11 }, (_, i) => limb(i, 5)).map(({ x0, y0, x1, y1 }) =>
      box(x0, 18 - y1, x1, 18 - y0),
    );
    expect(
      judgeComparison({ text: '>', confidence: 0.9 }, drawing(16, 20, [...upper, ...lower]), box(0, 0, 16, 20)).text,
    ).toBe('≥');
  });
  it('have no bar where there is none', () => {
    expect(judgeComparison({ text: '≥', confidence: 0.9 }, sign(false), box(0, 0, 16, 20)).text).toBe('>');
  });
  it('are seen where a letter was read', () => {
    expect(judgeComparison({ text: 'M', confidence: 0.9 }, sign(true), box(0, 0, 16, 20)).text).toBe('≥');
  });
  it('point to the other side as well', () => {
    const { width, height, data } = sign(true);
    const mirrored = {
      width,
      height,
      data: data.map((_, i) => data[i - (i % width) + width - 1 - (i % width)] ?? 255),
    };
    expect(judgeComparison({ text: '<', confidence: 0.9 }, mirrored, box(0, 0, 16, 20)).text).toBe('≤');
  });
  it('leave a letter before a number unsure that has not their form', () => {
    const block = drawing(16, 20, [box(2, 2, 14, 18)]);
    expect(judgeComparison({ text: 'Z', confidence: 0.9 }, block, box(0, 0, 16, 20)).confidence).toBeLessThan(0.5);
  });
  it('are seen where a 2 was read', () => {
    expect(judgeComparison({ text: '2', confidence: 0.9 }, sign(true), box(0, 0, 16, 20))).toEqual({
      text: '≥',
      confidence: 0.3,
    });
  });
  it('are nothing but signs', () => {
    const digit = { text: '8', confidence: 0.9 };
    expect(judgeComparison(digit, sign(true), box(0, 0, 16, 20))).toBe(digit);
  });
});

describe('a percent sign', () => {
  const tail = (...marks: readonly ReturnType<typeof box>[]) => {
    const [x0, x1] = [Math.min(...marks.map((mark) => mark.x0)), Math.max(...marks.map((mark) => mark.x1))];
    return tailOfPercent(inkOf(drawing(100, 60, marks)), box(x0, 20, x1, 40), 20);
  };
  const percent = box(20, 20, 38, 40);
  it('alone has no tail', () => {
    expect(tail(percent)).toBe('none');
  });
  it('with a third ring is a sign of per mille', () => {
    expect(tail(percent, box(39, 30, 46, 40))).toBe('ring');
  });
  it('that shuts in three patches of paper is one of per mille, however narrow', () => {
    expect(tail(...ring(20, 20, 6), ...ring(27, 32, 6), ...ring(34, 32, 6))).toBe('ring');
    expect(tail(...ring(20, 20, 6), ...ring(27, 32, 6))).toBe('none');
  });
  it('is none where one of the rings is of a figure before it', () => {
    expect(tail(...ring(20, 32, 6), ...ring(27, 20, 6), ...ring(34, 32, 6))).toBe('none');
  });
  it('with a small mark behind it ends a sentence', () => {
    expect(tail(percent, box(40, 34, 46, 40))).toBe('stop');
  });
});

describe('marks', () => {
  it.each([
    ['丶', '财', '、'],
    ['亳', '5', '毫'],
    ['□', '6', '口'],
    ['亳', '于', '亳'],
    ['丶', '', '丶'],
    ['°', '成', '。'],
    ['°', '5', '°'],
    ['∶', '其中', '：'],
  ])('%s after “%s” is %s', (seen, before, meant) => {
    expect(meantBy(seen, before)).toBe(meant);
  });
  it('are as wide as their room', () => {
    expect([inItsWidth('（', 0.4), inItsWidth('(', 1.1), inItsWidth('：', undefined)]).toEqual(['(', '（', '：']);
  });
  it.each([
    ['612件（套)', '612件（套）'],
    ['执行率(B/A）', '执行率(B/A)'],
    ['（二级)', '（二级）'],
    ['(套）件', '（套）件'],
    ['三维建模,', '三维建模，'],
    ['B/A)', 'B/A)'],
    ['项目(元)总', '项目(元)总'],
  ])('at the ends of %s are as wide as their other halves or neighbours', (line, meant) => {
    expect(widenedEnds([...line]).join('')).toBe(meant);
  });
  it('of digits and letters are half as wide as ideographs', () => {
    expect(inItsWidth('５', 1)).toBe('5');
  });
});

describe('placeCharacters', () => {
  const place = (marks: readonly ReturnType<typeof box>[], text: string) => {
    const grey = drawing(400, 60, marks);
    const [x0, x1] = [Math.min(...marks.map((mark) => mark.x0)), Math.max(...marks.map((mark) => mark.x1))];
    const line = box(x0, 20, x1, 40);
    const read = recognisedLine(text);
    const centres = marks.map((mark) => ((mark.x0 + mark.x1) / 2 - x0) / (x1 - x0));
    const characters = read.characters.map((character, i) => ({ ...character, at: centres[i] ?? character.at }));
    return placeCharacters({ ...read, characters }, { grey, ink: inkOf(grey) }, line, line, 20);
  };
  it('gives each character its ink', () => {
    expect(place(writing(20, 20, 3), '项目名').map(({ x0, x1 }) => [x0, x1])).toEqual([
      [20, 42],
      [42, 66],
      [66, 88],
    ]);
  });
  it('tells a space between words by its width', () => {
    const digits = [20, 32, 44, 80, 92, 104].map((x) => box(x, 20, x + 10, 40));
    expect(
      place(digits, '123456')
        .map(({ text }) => text)
        .join(''),
    ).toBe('123 456');
  });
  it('sees no space where there is no room for one, though a digit stands a little further away', () => {
    const digits = [box(20, 20, 28, 40), box(30, 20, 38, 40), box(40, 20, 48, 40), box(53, 20, 63, 40)];
    expect(place(digits, '2021').map(({ text }) => text)).toEqual(['2', '0', '2', '1']);
  });
  it.each([
    ['全年.执行数', '全年执行数'],
    ['·绩效指标', '绩效指标'],
    ['管理制度健全性.', '管理制度健全性'],
    ['96.00.', '96.00'],
    ['0.', '0.'],
    ['12.5', '12.5'],
    ['投入：.', '投入：'],
    ['60台/80.部', '60台/80部'],
    ['1.建设', '1.建设'],
    ['10005550868.', '10005550868'],
    ['2180000.', '2180000.'],
    ['20·', '20'],
    ['.', ''],
    ['|', '|'],
  ])('reads %s as %s: dirt is no text', (seen, meant) => {
    const marks = [...seen].map((_, i) => box(20 + 24 * i, 20, 30 + 24 * i, 40));
    expect(
      place(marks, seen)
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(meant);
  });
  it('makes a point unsure before which a nought may have been lost', () => {
    const [first] = place([box(20, 36, 23, 40), box(30, 20, 40, 40)], '.8');
    expect(first).toMatchObject({ text: '.', confidence: 0.3 });
  });
  it('makes a character unsure whose ink is more than one', () => {
    const [first] = place([box(20, 20, 60, 40), box(70, 20, 80, 40)], '15');
    expect(first?.confidence).toBeLessThan(0.5);
  });
});
