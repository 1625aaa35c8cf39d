// Invented Chinese names: common surnames, given names put together by gender and generation.
import { type Gender } from '../../src/domain/teacher';
import { type Random } from './random';

/** Surnames; the earlier ones are drawn more often. */
const SURNAMES = [
  ...'李王张刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧',
];

const GIVEN: Readonly<Record<Gender, Readonly<Record<'older' | 'younger', readonly string[]>>>> = {
  MALE: {
    older:
      '建国 国强 志明 卫东 建军 光明 德华 永红 长春 金生 伟 军 勇 平 新华 立新 正文 友良 爱民 运来 少华 克勤 春生 桂林 和平 志刚 海波 学文 定国 家旺'.split(
        ' ',
      ),
    younger:
      '浩然 子豪 俊杰 宇航 鹏飞 志远 文博 泽宇 思源 晨 磊 凯 洋 超 鑫 博文 嘉伟 天佑 明轩 逸凡 振宇 家骏 一鸣 旭东 峰 宏图 立群 景行 承志 少聪'.split(
        ' ',
      ),
  },
  FEMALE: {
    older:
      '桂英 秀兰 春梅 玉珍 金莲 冬云 丽华 爱华 艳红 凤英 小红 建英 菊香 美华 翠萍 敏 芳 红 霞 燕 琼 玲 慧 娟 满秀 月娥 立群 雪梅 新艳 海燕'.split(
        ' ',
      ),
    younger:
      '雨欣 思琪 梦洁 婷婷 佳怡 诗涵 欣妍 子涵 静怡 晓彤 倩 颖 莹 洁 琳 雅婷 紫薇 若兰 可欣 依依 嘉慧 婉清 文静 书瑶 晨曦 露 明月 亦菲 舒雅 小雨'.split(
        ' ',
      ),
  },
};

export function inventName(gender: Gender, age: number, random: Random): string {
  // The minimum of two draws favours the front of the list.
  const surname = SURNAMES[Math.min(random.int(0, SURNAMES.length - 1), random.int(0, SURNAMES.length - 1))]!;
  return surname + random.pick(GIVEN[gender][age >= 38 ? 'older' : 'younger']);
}
