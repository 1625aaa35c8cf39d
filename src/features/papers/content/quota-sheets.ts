// Quota evidence pack (交流比例佐证材料): the figures, by sending school, with names.
import { goersOfPlan, type QuotaLedger, quotaLedger } from '../../../planning/ledgers';
import { type PaperSource } from './paper-source';
import { type PaperSheet } from './publicity-sheets';
import { percent } from './words';

function summary(source: PaperSource, quota: QuotaLedger): PaperSheet {
  const { county, ruleSet } = source.roster;
  const reached = (missedBy: number): string => (missedBy === 0 ? '达到' : `差${missedBy}人`);
  return {
    name: '汇总',
    rows: [
      ['项目', '数值', '说明'],
      ['县', county.name, county.code],
      ['学年', county.schoolYear, `统计日 ${county.startDate}`],
      ['符合交流条件教师', quota.eligible, '本学年派出之前，按规则集认定'],
      ['到乡村学校交流', quota.went, '交流轮岗和双向交流中由城镇到乡村的教师'],
      [
        '占符合条件教师（%）',
        Number(percent(quota.went, quota.eligible)),
        `目标 ${percent(quota.quotaShare, 1)}%：${reached(quota.missedBy)}`,
      ],
      ['其中骨干教师', quota.backbone, ''],
      [
        '骨干占交流教师（%）',
        Number(percent(quota.backbone, quota.went)),
        `目标 ${percent(quota.backboneShare, 1)}%：${reached(quota.backboneMissedBy)}`,
      ],
      ['规则集版本', ruleSet.version, `方案输入指纹 ${source.plan.inputHash}`],
    ],
  };
}

function bySchool(quota: QuotaLedger): PaperSheet {
  const header = ['学校代码', '派出学校', '在编教师', '符合条件', '交流人数', '占符合条件（%）', '骨干'];
  const rows = quota.schools.map((school) => [
    school.school,
    school.schoolName,
    school.staffInPost,
    school.eligible,
    school.went,
    Number(percent(school.went, school.eligible)),
    school.backbone,
  ]);
  return { name: '按派出学校', rows: [header, ...rows] };
}

function names(source: PaperSource, quota: QuotaLedger): PaperSheet {
  const header = ['派出学校', '姓名', '教职工号', '接收学校', '骨干教师', '符合交流条件'];
  const rows = quota.schools.flatMap((school) =>
    school.names.map((person) => [
      school.schoolName,
      person.name,
      person.staffNo,
      source.school(person.toSchool).name,
      person.backbone ? '是' : '否',
      person.eligible ? '是' : '否',
    ]),
  );
  return { name: '交流教师名单', rows: [header, ...rows] };
}

export function quotaSheets(source: PaperSource): readonly PaperSheet[] {
  const quota = quotaLedger(source.roster, goersOfPlan(source.plan));
  return [summary(source, quota), bySchool(quota), names(source, quota)];
}
