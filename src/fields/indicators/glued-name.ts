import { isMeasure } from '../measure.ts';
import { cleanLine } from '../normalise/text.ts';

/** Items of the economic classification of budget spending, as cost indicators name them. */
const COST_ITEMS =
  '办公费|印刷费|咨询费|手续费|水费|电费|邮电费|取暖费|物业管理费|差旅费|维修费|维护费|租赁费|会议费|培训费|公务接待费|接待费|专用材料费|材料费|劳务费|委托业务费|工会经费|福利费|交通费|交通费用|宣传费|设备购置费|购置费|检测费|评审费|评估费|设计费|监理费|工程费|补助费|补贴费|人员经费|公用经费|其他支出|其他费用|项目成本|成本|总成本|单位成本|经费支出|资金支出|项目支出|总投资|预算成本|运行成本|建设成本';
/** What may stand before an item as part of its name. */
const COST_QUALIFIER = '项目|工程|全年|年度|人均|户均|平均';
const COST_ITEM_END = new RegExp(`(?:${COST_QUALIFIER})*(?:${COST_ITEMS})$`, 'u');
const COST_WORD = /费|成本|支出|经费|投入|投资|造价|单价|补助标准|资金/u;

/** Characters with which the name of an indicator usually ends. */
const NAME_END = /(?:率|数|量|度|额|费|性|成本|支出|经费|情况|时间|时限|工作|会议|作用|水平|能力|质量|次|及时|完成)$/u;
const SHORTEST_NAME = 4;
const SHORTEST_COST = 2;

/** Words that often begin the name of a cost item, so that it may begin before a known item does (委托检测费). */
const COST_MODIFIER =
  /(?:委托|设备|专用|外聘|专家|车辆|公务|检验|检测|试剂|耗材|材料|服务|购置|租赁|维修|维护|养护|运行|管理|活动|人员|技术|软件|系统|平台|数据|资料|场地|食宿|住宿|会务|评审|采购|运输|安装|电子|办公|公用|燃料|药品|疫苗|处置|差旅)$/u;

export interface GluedName {
  readonly kept: string;
  readonly moved: string;
  /** Whether nothing at the end of what was kept could belong to what was moved. */
  readonly isClean: boolean;
}

/** Where a cost item's name may begin in a text that ends another name: as far left as a known item reaches. */
function cutAtCostItem(text: string): number | undefined {
  const item = COST_ITEM_END.exec(text);
  return item && item.index >= SHORTEST_NAME ? item.index : undefined;
}

/** Where one name may end and the next begin, if there is only one such place. */
function cutAtNameEnd(text: string): number | undefined {
  const cuts: number[] = [];
  for (let cut = SHORTEST_NAME; cut <= text.length - SHORTEST_COST; cut += 1) {
    const [kept, moved] = [text.slice(0, cut), text.slice(cut)];
    const isCost = COST_WORD.test(moved) && (NAME_END.test(moved) || COST_ITEM_END.test(moved));
    if (NAME_END.test(kept) && isCost && !/^(?:率|数|量|度|额|费|性)/u.test(moved)) cuts.push(cut);
  }
  return cuts.length === 1 ? cuts[0] : undefined;
}

/**
 * Parts a name to whose end the name of a cost indicator below it was glued. `target` is the cost indicator's: it
 * tells how many parts the lost name has. Undefined where no single cut fits.
 */
export function splitGluedName(glued: string, target: string): GluedName | undefined {
  const text = cleanLine(glued);
  const parts = text.split('/');
  const wanted = isMeasure(target) ? cleanLine(target).split('/').length : 1;
  if (parts.length < wanted) return undefined;
  const before = parts.slice(0, parts.length - wanted);
  const [seam = '', ...after] = parts.slice(parts.length - wanted);
  const cut = cutAtCostItem(seam) ?? cutAtNameEnd(seam);
  if (cut === undefined) return undefined;
  const end = seam.slice(0, cut);
  return {
    kept: [...before, end].join('/'),
    moved: [seam.slice(cut), ...after].join('/'),
    isClean: !COST_MODIFIER.test(end),
  };
}
