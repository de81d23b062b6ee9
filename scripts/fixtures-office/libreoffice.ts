import type { DocxCase } from './case.ts';
import { cell, covered, flatText, p, table } from './fodt.ts';

const box = (content: string): string =>
  `<draw:frame draw:style-name="box" text:anchor-type="paragraph" svg:width="8cm" svg:height="1cm"><draw:text-box>${content}</draw:text-box></draw:frame>`;

const CHANGES =
  '<text:tracked-changes>' +
  '<text:changed-region xml:id="c1" text:id="c1"><text:insertion><office:change-info><dc:creator>某</dc:creator><dc:date>2022-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region>' +
  '<text:changed-region xml:id="c2" text:id="c2"><text:deletion><office:change-info><dc:creator>某</dc:creator><dc:date>2022-01-01T00:00:00</dc:date></office:change-info><text:p>5.00</text:p></text:deletion></text:changed-region>' +
  '</text:tracked-changes>';

const checkBox = (checked: boolean): string =>
  `<loext:content-control loext:checkbox="true" loext:checked="${checked}" loext:checked-state="☒" loext:unchecked-state="☐">${checked ? '☒' : '☐'}</loext:content-control>`;

const item = (text: string): string =>
  `<text:list text:style-name="chinese" text:continue-numbering="true"><text:list-item>${p(text)}</text:list-item></text:list>`;

/** Documents that LibreOffice writes. */
export const LIBREOFFICE_CASES: readonly DocxCase[] = [
  {
    id: 'libreoffice-spans',
    producer: 'libreoffice',
    source: flatText({
      body:
        p('项目支出绩效自评表') +
        table(
          4,
          [cell('项目名称'), cell('河道清淤', 3), covered, covered],
          [cell('项目资金', 1, 3), cell('预算资金', 1, 2), cell('市级'), cell('6.00')],
          [covered, covered, cell('其他'), cell('0.00')],
          [covered, cell('实际支出', 2), covered, cell('4.41')],
        ),
    }),
    expected: {
      blocks: [
        '项目支出绩效自评表',
        [
          '0,0 1×1 项目名称',
          '0,1 1×3 河道清淤',
          '1,0 3×1 项目资金',
          '1,1 2×1 预算资金',
          '1,2 1×1 市级',
          '1,3 1×1 6.00',
          '2,2 1×1 其他',
          '2,3 1×1 0.00',
          '3,1 1×2 实际支出',
          '3,3 1×1 4.41',
        ],
      ],
    },
  },
  {
    id: 'libreoffice-nested-table',
    producer: 'libreoffice',
    source: flatText({
      body: table(
        2,
        [cell('项目名称'), cell('河道清淤')],
        [cell('资金'), cell(table(2, [cell('预算'), cell('6.00')], [cell('支出'), cell('4.41')]))],
        [cell('说明'), cell(p('明细如下：') + table(2, [cell('人工'), cell('3.00')]) + p('其余为材料。'))],
      ),
    }),
    expected: {
      blocks: [
        [
          '0,0 1×1 项目名称',
          '0,1 1×2 河道清淤',
          '1,0 2×1 资金',
          '1,1 1×1 预算',
          '1,2 1×1 6.00',
          '2,1 1×1 支出',
          '2,2 1×1 4.41',
          '3,0 1×1 说明',
          '3,1 1×2 明细如下：\n其余为材料。',
        ],
        ['0,0 1×1 人工', '0,1 1×1 3.00'],
      ],
    },
  },
  {
    id: 'libreoffice-text-box',
    producer: 'libreoffice',
    source: flatText({
      body:
        p(`${box(p('项目支出绩效自评表'))}（2021年度）`) +
        table(2, [cell('项目名称'), cell(p(`河道${box(p('清淤'))}`))]),
    }),
    expected: {
      blocks: ['（2021年度）', '项目支出绩效自评表', ['0,0 1×1 项目名称', '0,1 1×1 河道\n清淤']],
    },
  },
  {
    id: 'libreoffice-tracked-changes',
    producer: 'libreoffice',
    source: flatText({
      body:
        CHANGES +
        table(2, [
          cell('预算'),
          cell(
            p(
              '<text:change-start text:change-id="c1"/>6.00<text:change-end text:change-id="c1"/><text:change text:change-id="c2"/>',
            ),
          ),
        ]),
    }),
    expected: { blocks: [['0,0 1×1 预算', '0,1 1×1 6.00']], notes: ['tracked-changes'] },
  },
  {
    id: 'libreoffice-header-note',
    producer: 'libreoffice',
    source: flatText({
      header: p('霁州市财政局绩效自评'),
      footer: p('第<text:page-number/>页'),
      body: table(2, [
        cell('预算'),
        cell(
          p(
            '20<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>单位：万元</text:p></text:note-body></text:note>',
          ),
        ),
      ]),
    }),
    expected: { blocks: ['霁州市财政局绩效自评', ['0,0 1×1 预算', '0,1 1×1 20'], '单位：万元'] },
  },
  {
    id: 'libreoffice-numbers',
    producer: 'libreoffice',
    source: flatText({
      body: table(
        2,
        [cell(item('项目概况')), cell('无')],
        [cell(item('资金情况')), cell('无')],
        [cell('面积'), cell(p('10<text:span text:style-name="raised">4</text:span>亩'))],
      ),
    }),
    expected: {
      blocks: [
        ['0,0 1×1 一、项目概况', '0,1 1×1 无', '1,0 1×1 二、资金情况', '1,1 1×1 无', '2,0 1×1 面积', '2,1 1×1 10⁴亩'],
      ],
      readOnce: ['一、项目概况', '二、资金情况', '10⁴亩'],
    },
  },
  {
    id: 'libreoffice-controls-links',
    producer: 'libreoffice',
    source: flatText({
      body: table(
        2,
        [cell('项目属性'), cell(p(`${checkBox(true)}经常性 ${checkBox(false)}一次性`))],
        [
          cell('文件'),
          cell(
            p(
              '<text:a xlink:href="https://example.org/">实施方案</text:a><text:span text:style-name="hidden">（草稿）</text:span>',
            ),
          ),
        ],
      ),
    }),
    expected: {
      blocks: [['0,0 1×1 项目属性', '0,1 1×1 ☑经常性 □一次性', '1,0 1×1 文件', '1,1 1×1 实施方案']],
      notes: ['hidden-text'],
      readOnce: ['实施方案'],
    },
  },
];
