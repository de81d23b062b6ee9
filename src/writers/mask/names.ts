/** The family names that nearly everybody in China has one of. */
const SURNAMES = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公萧付肖闫覃欧阳岳牟仝代佟丘迟玉麦官亓候苑',
);

/** What stands beside a name without being one. */
const TITLES =
  /(?:副?(?:局长|科长|处长|主任|股长|所长|站长|队长|院长|校长|书记|主席|经理|部长|组长|调研员|主管|厅长|县长|市长|镇长|乡长)|会计师?|出纳|同志|老师|先生|女士|工程师|科员|职员|干事|专员|负责人|经办人|联系人|填报人|填表人|审核人|评价人员|姓名|签字|签章|签名|盖章)/gu;
const DEPARTMENT =
  /^(?:财务|办公|项目|综合|业务|行政|人事|预算|计划|规划|工程|监督|管理|后勤|审计|会计|资产|党政).*(?:科|股|室|处|部|组|办|中心)$/u;
const SPACED = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,3}$/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u;
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}.'’ -]+$/u;
const BETWEEN = /[、,，;；/／|()（）:：\d\s+＋&-]+/u;

const isName = (part: string): boolean => HAN_NAME.test(part) && !DEPARTMENT.test(part);

/** The people that a field for names tells of: none where it is blank or holds nothing but signs. */
export function namesIn(text: string): string[] {
  const bare = text
    .replace(/<[^>]*>/gu, ' ')
    .replace(TITLES, ' ')
    .trim();
  if (LATIN_NAME.test(bare)) return [bare];
  if (SPACED.test(bare)) return [bare.replace(/\s/gu, '')];
  return bare.split(BETWEEN).filter(isName);
}

/** Whether a text that occurs in a field for names is safe to be looked for anywhere: a department is not. */
export const isDistinct = (name: string): boolean =>
  LATIN_NAME.test(name) ? name.length >= 5 : SURNAMES.has(name.charAt(0)) || name.includes('·');
