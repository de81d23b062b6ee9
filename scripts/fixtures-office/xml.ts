import type { DocxCase } from './case.ts';
import { CONTINUE, cell, control, field, par, row, run, START, span, table, wordprocessing } from './wordprocessing.ts';

const THREE = [3000, 3000, 3000];
const BOOKMARK = '<w:bookmarkStart w:id="0" w:name="资金"/><w:bookmarkEnd w:id="0"/>';

const modernBox = (content: string): string =>
  `<mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="2000000" cy="300000"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>`;
const oldBox = (content: string): string =>
  `<mc:Fallback><w:pict><v:shape style="width:157pt;height:24pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>`;
const alternatives = (...all: readonly string[]): string =>
  `<w:r><mc:AlternateContent>${all.join('')}</mc:AlternateContent></w:r>`;

/** Documents written by hand, for what no library writes: the ways of WPS, of Word's forms and of its old versions. */
export const XML_CASES: readonly DocxCase[] = [
  {
    id: 'xml-grid',
    producer: 'xml',
    make: () =>
      wordprocessing(
        table(
          THREE,
          row('', cell('项目名称', 3000), cell('河道清淤', 6000, span(2))),
          row('', cell('资金', 3000, START), cell('预算', 3000), cell('6.00', 3000)),
          row('', cell('', 3000, CONTINUE), cell('支出', 3000), cell('4.41', 3000)),
          row('<w:gridBefore w:val="1"/><w:wBefore w:w="3000" w:type="dxa"/>', cell('其他', 3000), cell('0.00', 3000)),
          row('<w:gridAfter w:val="1"/><w:wAfter w:w="3000" w:type="dxa"/>', cell('得分', 3000), cell('9.41', 3000)),
          row('', cell('合计', 3000, '<w:hMerge w:val="restart"/>'), cell('', 3000, '<w:hMerge/>'), cell('100', 3000)),
        ),
      ),
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
          '3,1 1×1 其他',
          '3,2 1×1 0.00',
          '4,0 1×1 得分',
          '4,1 1×1 9.41',
          '5,0 1×2 合计',
          '5,2 1×1 100',
        ],
      ],
    },
  },
  {
    id: 'xml-shifted-merges',
    producer: 'xml',
    make: () =>
      wordprocessing(
        table(
          THREE,
          row('', cell('指标', 3000, START), cell('数量', 3000, START), cell('3次', 3000)),
          BOOKMARK,
          row('<w:gridBefore w:val="1"/>', cell('', 3000, CONTINUE), cell('5次', 3000)),
          row('', cell('质量', 3000), cell('合格率', 3000), cell('100%', 3000)),
        ),
      ),
    expected: {
      blocks: [
        [
          '0,0 1×1 指标',
          '0,1 2×1 数量',
          '0,2 1×1 3次',
          '1,2 1×1 5次',
          '2,0 1×1 质量',
          '2,1 1×1 合格率',
          '2,2 1×1 100%',
        ],
      ],
    },
  },
  {
    id: 'xml-widths',
    producer: 'xml',
    make: () =>
      wordprocessing(
        table(
          [9000],
          row('', cell('项目名称', 2000), cell('河道清淤', 7000)),
          row('', cell('预算', 2000), cell('6.00', 2500), cell('支出', 2000), cell('4.41', 2500)),
          row('', cell('得分', 4500), cell('95', 4500)),
        ),
      ),
    expected: {
      blocks: [
        [
          '0,0 1×1 项目名称',
          '0,1 1×3 河道清淤',
          '1,0 1×1 预算',
          '1,1 1×1 6.00',
          '1,2 1×1 支出',
          '1,3 1×1 4.41',
          '2,0 1×2 得分',
          '2,2 1×2 95',
        ],
      ],
    },
  },
  {
    id: 'xml-controls',
    producer: 'xml',
    make: () =>
      wordprocessing(
        table(
          [3000, 6000],
          control('', row('', cell('项目名称', 3000), control('<w:text/>', cell('河道清淤', 6000)))),
          row(
            '',
            cell('备注', 3000),
            cell(par(control('<w:showingPlcHdr/><w:text/>', run('单击此处输入文字。'))), 6000),
          ),
          row('', cell('等级', 3000), cell(par(control('<w:dropDownList/>', run('良'))), 6000)),
          row(
            '',
            cell('属性', 3000),
            control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', cell('☒', 6000)),
          ),
        ),
      ),
    expected: {
      blocks: [
        [
          '0,0 1×1 项目名称',
          '0,1 1×1 河道清淤',
          '1,0 1×1 备注',
          '1,1 1×1 ',
          '2,0 1×1 等级',
          '2,1 1×1 良',
          '3,0 1×1 属性',
          '3,1 1×1 ☑',
        ],
      ],
      readOnce: [''],
    },
  },
  {
    id: 'xml-old-form-fields',
    producer: 'xml',
    make: () =>
      wordprocessing(
        table(
          [3000, 6000],
          row(
            '',
            cell('类别', 3000),
            cell(
              par(
                field(
                  'FORMCHECKBOX',
                  '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>',
                ),
                '经常性',
                field('FORMCHECKBOX', '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>'),
                '一次性',
              ),
              6000,
            ),
          ),
          row(
            '',
            cell('等级', 3000),
            cell(
              par(
                field(
                  'FORMDROPDOWN',
                  '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList></w:ffData>',
                ),
              ),
              6000,
            ),
          ),
          row('', cell('单位', 3000), cell(par(field('FORMTEXT', '<w:ffData/>', '水务局')), 6000)),
          row('', cell('公开', 3000), cell(par(field('eq \\o\\ac(□,√)'), '是'), 6000)),
        ),
      ),
    expected: {
      blocks: [
        [
          '0,0 1×1 类别',
          '0,1 1×1 ☑经常性□一次性',
          '1,0 1×1 等级',
          '1,1 1×1 良',
          '2,0 1×1 单位',
          '2,1 1×1 水务局',
          '3,0 1×1 公开',
          '3,1 1×1 ☑是',
        ],
      ],
      readOnce: ['良', '☑是'],
    },
  },
  {
    id: 'xml-text-boxes',
    producer: 'xml',
    make: () =>
      wordprocessing(
        par(alternatives(modernBox(par('绩效自评表')))) +
          table(
            [3000, 6000],
            row(
              '',
              cell('得分', 3000),
              cell(par('9', alternatives(modernBox(par('已复核')), oldBox(par('已复核')))), 6000),
            ),
            row('', cell('等级', 3000), cell(par(alternatives(modernBox(par('优')))), 6000)),
          ),
      ),
    expected: {
      blocks: ['绩效自评表', ['0,0 1×1 得分', '0,1 1×1 9\n已复核', '1,0 1×1 等级', '1,1 1×1 优']],
      readOnce: ['优'],
    },
  },
  {
    id: 'xml-strict',
    producer: 'xml',
    make: () =>
      wordprocessing(par('绩效自评表') + table([4500, 4500], row('', cell('得分', 4500), cell('95', 4500))), 'strict'),
    expected: { blocks: ['绩效自评表', ['0,0 1×1 得分', '0,1 1×1 95']] },
  },
  {
    id: 'xml-deleted-rows',
    producer: 'xml',
    make: () =>
      wordprocessing(
        table(
          [4500, 4500],
          row('<w:del w:id="1" w:author="某"/>', cell('旧指标', 4500), cell('1', 4500)),
          row('<w:ins w:id="2" w:author="某"/>', cell('新指标', 4500), cell('2', 4500)),
          row('<w:hidden/>', cell('备查', 4500), cell('3', 4500)),
        ),
      ),
    expected: { blocks: [['0,0 1×1 新指标', '0,1 1×1 2']], notes: ['tracked-changes', 'hidden-text'] },
  },
];
