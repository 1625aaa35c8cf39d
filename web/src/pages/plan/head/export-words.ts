// Words of the files that a plan can be had as.
import { dictionary } from '../../../language/words';

export const exportWords = dictionary({
  open: { zh: '导出…', en: 'Export…' },
  title: { zh: '导出', en: 'Export' },
  papers: { zh: '生成文件', en: 'Make the files' },
  which: { zh: '要哪些', en: 'Which ones' },
  PUBLICITY_LIST: { zh: '全部措施名单（XLSX）', en: 'List of all moves (XLSX)' },
  QUOTA_EVIDENCE: { zh: '交流比例佐证材料（XLSX）', en: 'Evidence of the quota (XLSX)' },
  DECISION_REPORT: { zh: '决策报告（DOCX）', en: 'Decision report (DOCX)' },
  ITINERANT_CARD: { zh: '走教安排卡（DOCX）', en: 'Itinerant cards (DOCX)' },
  data: { zh: '完整方案数据（JSON）', en: 'The whole plan as data (JSON)' },
  dataMeaning: {
    zh: '供其他系统读取，或用命令行核对。',
    en: 'For other systems, and to be checked on the command line.',
  },
  saved: { zh: '已保存到下载文件夹', en: 'Saved to your downloads' },
});
