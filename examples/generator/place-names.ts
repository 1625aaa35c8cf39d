// Invented names of townships and villages.

/** Townships; the first is the county seat. Suffix 镇 or 乡 is added by the layout. */
export const TOWNSHIP_NAMES = (
  '城关 青砚 白鹭坪 石渡 柳塘 云谷 桐岭 松风 竹溪湾 沙洲 茶亭 银杏坳 梅湾 枫林渡 长塘 清溪口 高坪 龙眼井 大垄 鹿鸣 ' +
  '双桥铺 铁炉冲 望江 金鸡岭 丹桂 麻园 黄泥坳 洪家渡 荷叶塘 鹅公岩 天井坪 横岭 栗山 芦花 新墟 石门楼 杉木坳 泉塘 古井 落雁 ' +
  '塔坪 樟树脚 五里牌 牛角湾 百丈 雪峰坳 稻香 月亮湾 南岔 北斗冲 紫云 花桥头 断石 太平垸 秧田 寒溪 凤尾坪 老鸦山 仙人渡 乌石'
).split(' ');

export const VILLAGE_NAMES = (
  '上湾 下湾 大屋 新塘 油坊 坳背 田心 对门 桥边 老屋 杨梅 石榴 水口 坪上 岭脚 沙田 枧头 樟木 羊角 罗家 彭家 何家 谭家 易家 ' +
  '马鞍 牛栏 井边 庙前 大坡 红岩 长冲 半山 干田 栗树 黄土 三叉 响水 石板 茅坪 竹山 桃源 李子 高椅 白岩 青龙 团结 联合 光明'
).split(' ');
