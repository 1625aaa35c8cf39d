// Subjects of compulsory schooling and the shipped default list.
import { code, type FactOf, number, optional, required, sheet, text } from './sheet';

export const SUBJECT_SHEET = sheet({
  name: 'subjects',
  titleZh: '学科',
  required: false,
  columns: {
    /** Three-letter code, for example MUS. */
    code: required(
      '学科代码',
      code(/^[A-Z][A-Z0-9_]{0,15}$/, '以字母开头的学科代码', 'a subject code that starts with a letter'),
      ['代码', 'subject', 'subject_code'],
    ),
    nameZh: required('中文名称', text(40), ['学科', '学科名称', '名称', '科目', 'name']),
    nameEn: required('英文名称', text(80), ['英文名', 'english']),
    /** Weight of the subject in the rural shortage (tier 1), default 1. */
    weight: optional('权重', number({ minimum: 0, maximum: 100 }), 1, ['学科权重']),
  },
  naturalKey: ['code'],
});

export interface Subject extends FactOf<typeof SUBJECT_SHEET.columns> {}

const subject = (code: string, nameZh: string, nameEn: string): Subject => ({
  code,
  nameZh,
  nameEn,
  weight: 1,
});

/** Subjects of the 2022 national curriculum; used when a bundle has no subjects.csv. */
export const DEFAULT_SUBJECTS: readonly Subject[] = [
  subject('CHN', '语文', 'Chinese'),
  subject('MAT', '数学', 'Mathematics'),
  subject('ENG', '英语', 'English'),
  subject('MOR', '道德与法治', 'Morality and law'),
  subject('SCI', '科学', 'Science'),
  subject('PHY', '物理', 'Physics'),
  subject('CHE', '化学', 'Chemistry'),
  subject('BIO', '生物', 'Biology'),
  subject('HIS', '历史', 'History'),
  subject('GEO', '地理', 'Geography'),
  subject('PED', '体育与健康', 'Physical education'),
  subject('MUS', '音乐', 'Music'),
  subject('ART', '美术', 'Art'),
  subject('ICT', '信息科技', 'Information technology'),
  subject('LAB', '劳动', 'Labour'),
  subject('PSY', '心理健康', 'Mental health'),
];
