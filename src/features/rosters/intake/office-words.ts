// Words of office files that no column of the roster takes: kept aside, and never taken for one that sounds alike.
export const ASIDE: ReadonlySet<string> = new Set(
  '序号 民族 政治面貌 学历 最高学历 第一学历 学位 毕业院校 毕业学校 所学专业 专业 籍贯 出生地 婚姻状况 健康状况 备注 联系电话 电话 手机 手机号 手机号码 家庭住址 住址 参加工作时间 参加工作年月 工作时间 参工时间 身份证件类型 证件类型 曾用名 国籍 国籍/地区 港澳台侨外 教师资格证号 教师资格证 普通话等级 职务 行政职务 是否班主任 班主任 周课时 周课时数 年龄 教龄 工龄 岗位等级 岗位 聘任时间 取得时间 教职工来源 教职工类别 签订合同情况 是否全日制师范类专业毕业 信息技术应用能力 银行卡号 开户行'.split(
    ' ',
  ),
);
